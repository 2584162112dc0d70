package dev.telltale.bench.programs.n7_french_typography;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A French text with a typographic apostrophe is always sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("message=l’outil a démarré");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
