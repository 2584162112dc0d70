package dev.telltale.bench.programs.x_constants_compared;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A list of time zones is searched for a constant. */
public final class Program {
    private Program() {}

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin");

    public static void main(String[] args) throws Exception {
        post("offered=" + (ZONES.contains("Etc/UTC") ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
