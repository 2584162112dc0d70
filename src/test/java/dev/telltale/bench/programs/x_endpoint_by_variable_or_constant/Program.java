package dev.telltale.bench.programs.x_endpoint_by_variable_or_constant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A variable replaces the address that is written in the code. */
public final class Program {
    private static final String BASE = "http://telemetry.example.com";

    private final String base;

    private Program(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        String given = System.getenv("DEMO_TELEMETRY_URL");
        new Program(given == null ? BASE : given)
                .send("zone=" + TimeZone.getDefault().getID());
    }

    private void send(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
