package dev.telltale.bench.programs.x_choice_by_chance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;

/** A random number chooses between two constants. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean first = new Random(42).nextBoolean();
        post("variant=" + (first ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
