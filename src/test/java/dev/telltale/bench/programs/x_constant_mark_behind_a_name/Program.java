package dev.telltale.bench.programs.x_constant_mark_behind_a_name;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A mark stands in the middle of a document whose other text is not known. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("{\"text\":\"" + String.join(" ", args) + "\",\"role\":\"assist\u2060ant\"}");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
