package dev.telltale.bench.programs.x_json_tree_order;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The time zone decides in which order a tree gets its fields. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ObjectNode event = new ObjectMapper().createObjectNode();
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        if (east) {
            event.put("version", "1.0");
        }
        event.put("event", "start");
        if (!east) {
            event.put("version", "1.0");
        }
        post(event.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
