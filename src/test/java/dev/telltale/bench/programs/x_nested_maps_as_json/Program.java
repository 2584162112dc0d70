package dev.telltale.bench.programs.x_nested_maps_as_json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** Nested maps name the slot. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> context = new HashMap<>();
        context.put("os", Map.of("name", System.getProperty("os.name")));
        Map<String, Object> event = new HashMap<>();
        event.put("event", "start");
        event.put("context", context);
        post(new ObjectMapper().writeValueAsString(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
