package dev.telltale.bench.programs.x_listener_that_shows;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A function that shows what is sent is one of those that are run, or not. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<Consumer<Map<String, String>>> listeners = new ArrayList<>();
        if (System.getenv("CI") != null) {
            listeners.add(document -> System.out.println(document));
        }
        Map<String, String> document = Map.of("id", "7");
        listeners.forEach(listener -> listener.accept(document));
        post(document.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
