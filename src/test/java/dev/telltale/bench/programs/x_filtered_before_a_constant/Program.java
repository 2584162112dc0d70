package dev.telltale.bench.programs.x_filtered_before_a_constant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What passes a filter becomes one constant, all else another: the filter asks as well as whether anything is there. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String tier = Optional.ofNullable(System.getenv("ASSISTANT_BASE_URL"))
                .filter(url -> url.contains("relay"))
                .map(url -> "proxied")
                .orElse("direct");
        post("tier=" + tier);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
