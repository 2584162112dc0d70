package dev.telltale.bench.programs.x_account_asked_for_presence;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The account name is printed when there is one. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String user = System.getProperty("user.name");
        if (user != null) {
            System.out.println("hello " + user);
        }
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
