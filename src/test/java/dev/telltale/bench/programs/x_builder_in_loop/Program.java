package dev.telltale.bench.programs.x_builder_in_loop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A loop over names appends variables to a text. */
public final class Program {
    private Program() {}

    private static final List<String> NAMES = List.of("GITHUB_RUN_ID", "GITHUB_REPOSITORY");

    public static void main(String[] args) throws Exception {
        StringBuilder body = new StringBuilder("event=build");
        for (String name : NAMES) {
            body.append('&').append(name).append('=').append(System.getenv(name));
        }
        post(body.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
