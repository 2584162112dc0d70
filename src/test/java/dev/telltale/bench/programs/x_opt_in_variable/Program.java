package dev.telltale.bench.programs.x_opt_in_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A variable must be set to a value before anything is sent. */
public final class Program {
    private Program() {}

    private static final boolean ENABLED = "true".equals(System.getenv("GITHUB_ACTIONS"));

    public static void main(String[] args) throws Exception {
        if (!ENABLED) {
            return;
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
