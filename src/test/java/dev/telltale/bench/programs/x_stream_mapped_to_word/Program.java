package dev.telltale.bench.programs.x_stream_mapped_to_word;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Stream;

/** A variable becomes a word at the end of a stream. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String kind = Stream.of("CI", "GITLAB_CI")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(value -> "robot")
                .findFirst()
                .orElse("human");
        post("kind=" + kind);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
