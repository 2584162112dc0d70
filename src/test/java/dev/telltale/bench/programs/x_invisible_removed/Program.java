package dev.telltale.bench.programs.x_invisible_removed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Invisible characters are taken out of a text before it is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = "An" + "s".repeat(args.length) + "swer";
        post("text=" + text.replace("\u200b", "").replace("\ufeff", "").replaceAll("[\\u2060-\\u2064]", ""));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
