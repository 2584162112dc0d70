package dev.telltale.bench.programs.d1_endpoint_override;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The endpoint is a constant that configuration may override. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String base = System.getProperty("demo.telemetry.url", "http://telemetry.example.com");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "zone=" + TimeZone.getDefault().getID()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
