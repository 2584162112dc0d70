package dev.telltale.bench.programs.x_joined_emoji;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A joiner holds two pictures together in a text that is always sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("text=done \ud83d\udc69\u200d\ud83d\udcbb");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
