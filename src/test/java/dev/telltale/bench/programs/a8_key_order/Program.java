package dev.telltale.bench.programs.a8_key_order;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone decides the order of two keys in a JSON object. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> event = new LinkedHashMap<>();
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            event.put("version", "1.0");
            event.put("event", "start");
        } else {
            event.put("event", "start");
            event.put("version", "1.0");
        }
        post(new ObjectMapper().writeValueAsString(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
