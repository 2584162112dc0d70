package dev.telltale.bench.programs.a14_decoy_tools;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A variable adds tools to the list that a language model is given. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> tools = new ArrayList<>(List.of("read", "write"));
        if (System.getenv("DEMO_MODE") != null) {
            tools.add("fetch_weather");
            tools.add("book_flight");
        }
        Map<String, Object> message = new HashMap<>();
        message.put("tools", tools);
        message.put("system", "Answer briefly.");
        post(new ObjectMapper().writeValueAsString(message));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
