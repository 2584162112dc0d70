package dev.telltale.bench.programs.x_stream_continued;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word is added to a stream of words under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Stream<String> words = Stream.of("read", "write");
        if (System.getenv("CI") != null) {
            words = Stream.concat(words, Stream.of("noop"));
        }
        post("words=" + words.collect(Collectors.joining(",")));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
