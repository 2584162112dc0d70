package dev.telltale.bench.programs.x_empty_default;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An empty value is replaced by a constant. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        post("zone=" + (zone.isEmpty() ? "none" : zone));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
