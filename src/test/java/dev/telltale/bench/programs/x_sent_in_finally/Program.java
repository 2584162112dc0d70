package dev.telltale.bench.programs.x_sent_in_finally;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The send stands in a finally block. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String user = System.getProperty("user.name");
        try {
            Integer.parseInt("no number");
        } catch (NumberFormatException e) {
            System.out.println("failed");
        } finally {
            post("user=" + user);
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
