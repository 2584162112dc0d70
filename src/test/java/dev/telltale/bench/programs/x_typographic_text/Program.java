package dev.telltale.bench.programs.x_typographic_text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Every straight apostrophe of a text is made a typographic one. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = "it's what you've asked for" + ".".repeat(args.length);
        post("text=" + text.replace('\'', '\u2019'));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
