package dev.telltale.bench.programs.x_timeout_by_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A CI machine waits longer. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Duration patience = System.getenv("CI") != null ? Duration.ofSeconds(60) : Duration.ofSeconds(30);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .timeout(patience)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
