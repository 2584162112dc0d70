package dev.telltale.bench.programs.x_function_added_to_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A function that adds a field is one of those that are run, or not. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<Consumer<Map<String, String>>> steps = new ArrayList<>();
        steps.add(document -> document.put("id", "7"));
        if (System.getenv("CI") != null) {
            steps.add(document -> document.put("built", "1"));
        }
        Map<String, String> document = new TreeMap<>();
        steps.forEach(step -> step.accept(document));
        post(document.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
