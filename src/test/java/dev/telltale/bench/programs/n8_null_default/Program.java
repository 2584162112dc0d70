package dev.telltale.bench.programs.n8_null_default;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A missing value is replaced by a constant. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = System.getenv("TZ");
        post("zone=" + (zone == null ? "N/A" : zone));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
