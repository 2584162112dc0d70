package dev.telltale.bench.programs.x_choice_by_date;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/** The date of the release decides between two constants. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean released = Instant.now().isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        post("state=" + (released ? "released" : "preview"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
