package dev.telltale.bench.programs.x_optional_chain;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A value goes through a chain of optionals. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = Optional.ofNullable(System.getenv("DEMO_MODE"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> "mode=" + text)
                .orElse("mode=none");
        post(mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
