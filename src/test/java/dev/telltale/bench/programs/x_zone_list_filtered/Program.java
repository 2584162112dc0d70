package dev.telltale.bench.programs.x_zone_list_filtered;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The names of all zones are counted, the own one among them. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        long count = Stream.of(TimeZone.getAvailableIDs())
                .filter(id -> id.equals("UTC"))
                .count();
        post("zones=" + count);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
