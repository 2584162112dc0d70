package dev.telltale.bench.programs.x_message_by_remote_flag;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** An answer from the network decides whether there is a message at all; nothing is added to one. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://config.example.com/flags"))
                .build();
        String flags = HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
        if (flags.contains("extended")) {
            Map<String, Object> event = new HashMap<>();
            event.put("zone", TimeZone.getDefault().getID());
            post(new ObjectMapper().writeValueAsString(event));
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
