package dev.telltale.bench.programs.x_function_chosen_adds;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One of two functions adds a field. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Consumer<Map<String, String>> step =
                System.getenv("CI") != null ? document -> document.put("built", "1") : document -> {};
        Map<String, String> document = new TreeMap<>(Map.of("id", "7"));
        step.accept(document);
        post(document.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
