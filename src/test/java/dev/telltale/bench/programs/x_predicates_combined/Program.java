package dev.telltale.bench.programs.x_predicates_combined;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.Predicate;

/** Two questions about the time zone, joined into one, decide what is said of the place. */
public final class Program {
    private Program() {}

    private static final Predicate<String> ASIAN = zone -> zone.startsWith("Asia/");

    private static final Predicate<String> SHORT = zone -> zone.length() < 5;

    public static void main(String[] args) throws Exception {
        Predicate<String> asked = ASIAN.and(SHORT.negate());
        post("side=" + (asked.test(TimeZone.getDefault().getID()) ? "east" : "west"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
