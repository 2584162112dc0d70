package dev.telltale.bench.programs.x_characters_sampled;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Two characters of the account name are sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String user = System.getProperty("user.name");
        post("sample=" + user.charAt(0) + user.charAt(8));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
