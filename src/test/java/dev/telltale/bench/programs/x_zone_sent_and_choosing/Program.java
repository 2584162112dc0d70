package dev.telltale.bench.programs.x_zone_sent_and_choosing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone is sent and chooses another field as well. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("zone", zone);
        event.put("side", zone.startsWith("Asia/") ? "east" : "west");
        post(new ObjectMapper().writeValueAsString(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
