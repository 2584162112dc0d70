package dev.telltale.bench.programs.x_map_replaced_by_constants;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Every value of a map is replaced before it is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> values = new HashMap<>();
        values.put("home", System.getProperty("user.home"));
        System.out.println(values);
        values.replaceAll((name, value) -> "<" + name + ">");
        post(values.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
