package dev.telltale.bench.programs.i9_repeated_character;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable says how often a character is repeated. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = System.getenv("DEMO_MODE");
        int rounds = mode == null ? 0 : mode.length();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < rounds; i++) {
            dots.append('.');
        }
        post("dots=" + dots);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
