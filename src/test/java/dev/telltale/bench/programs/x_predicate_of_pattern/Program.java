package dev.telltale.bench.programs.x_predicate_of_pattern;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A pattern as a predicate answers the question about the configured address. */
public final class Program {
    private Program() {}

    private static final Predicate<String> RELAYED =
            Pattern.compile("//[a-z]+\\.relay\\.example\\.net").asPredicate();

    public static void main(String[] args) throws Exception {
        String base = Objects.requireNonNullElse(System.getenv("ASSISTANT_BASE_URL"), "");
        post("mode=" + (RELAYED.test(base) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
