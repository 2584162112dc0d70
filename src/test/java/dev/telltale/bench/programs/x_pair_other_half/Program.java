package dev.telltale.bench.programs.x_pair_other_half;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A generic pair holds the time zone and a fixed text; only the text is sent. */
public final class Program {
    private Program() {}

    private record Pair<A, B>(A first, B second) {}

    public static void main(String[] args) throws Exception {
        Pair<String, String> pair = new Pair<>(TimeZone.getDefault().getID(), "fixed");
        System.out.println(pair.first());
        post("second=" + pair.second());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
