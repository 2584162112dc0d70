package dev.telltale.bench.programs.x_optional_default;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A missing variable is replaced by a constant through an optional. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("zone=" + Optional.ofNullable(System.getenv("TZ")).orElse("none"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
