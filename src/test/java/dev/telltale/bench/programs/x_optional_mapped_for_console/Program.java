package dev.telltale.bench.programs.x_optional_mapped_for_console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A variable becomes a word that is only shown. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String kind =
                Optional.ofNullable(System.getenv("CI")).map(value -> "robot").orElse("human");
        System.out.println(kind);
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
