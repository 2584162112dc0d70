package dev.telltale.bench.programs.x_mark_compared_only;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A text with an invisible character is compared with, never sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = args.length == 0 ? "" : args[0];
        post("marked=" + text.contains("Answer\ufeff briefly"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
