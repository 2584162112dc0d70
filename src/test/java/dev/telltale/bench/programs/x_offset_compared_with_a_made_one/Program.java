package dev.telltale.bench.programs.x_offset_compared_with_a_made_one;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The offset of the zone is compared with one that a method of the platform makes of a constant. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ZoneOffset offset = ZoneId.systemDefault().getRules().getOffset(Instant.ofEpochSecond(1_700_000_000));
        post("mode=" + (offset.equals(ZoneOffset.ofHours(9)) ? "early" : "late"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
