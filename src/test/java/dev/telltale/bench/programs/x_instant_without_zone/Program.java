package dev.telltale.bench.programs.x_instant_without_zone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A local time becomes an instant, which has no time zone. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Instant start = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"))
                .withZoneSameInstant(ZoneId.systemDefault())
                .toInstant();
        post("at=" + start);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
