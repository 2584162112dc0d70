package dev.telltale.bench.programs.x_variable_checked_then_constant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;

/** A variable is checked; the same text is sent whatever it holds. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = System.getenv("TZ");
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException("TZ holds no zone");
        }
        post("event=checked");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
