package dev.telltale.bench.programs.x_two_independent_choices;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Two questions choose two fields. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("side", TimeZone.getDefault().getID().startsWith("Asia/") ? "east" : "west");
        event.put("driver", System.getenv("CI") != null ? "robot" : "person");
        post(new ObjectMapper().writeValueAsString(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
