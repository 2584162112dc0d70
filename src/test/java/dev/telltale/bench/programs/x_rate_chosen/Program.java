package dev.telltale.bench.programs.x_rate_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How often something is told is ten times as much on a build server. */
public final class Program {
    private Program() {}

    private static double rate() {
        return System.getenv("CI") == null ? 0.1 : 1.0;
    }

    public static void main(String[] args) throws Exception {
        post("rate=" + rate());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
