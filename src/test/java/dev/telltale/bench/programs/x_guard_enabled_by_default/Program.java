package dev.telltale.bench.programs.x_guard_enabled_by_default;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A property that says whether to send is true unless somebody sets it. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean enabled = Boolean.parseBoolean(
                System.getProperty("demo.telemetry.enabled", "true").strip());
        if (enabled) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
