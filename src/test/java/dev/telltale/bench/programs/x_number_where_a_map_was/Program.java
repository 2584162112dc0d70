package dev.telltale.bench.programs.x_number_where_a_map_was;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packet's value is a map, which holds the system's name and is only shown, or a number or numbers, which are sent. */
public final class Program {
    private Program() {}

    private static Object value = List.of();

    public static void main(String[] args) throws Exception {
        Map<String, String> client = new HashMap<>();
        client.put("os", System.getProperty("os.name"));
        value = client;
        write();
        value = 7;
        write();
        value = new int[] {1, 2};
        write();
    }

    private static void write() throws Exception {
        if (value instanceof Map<?, ?> map) {
            System.out.println(map.size());
        } else if (value instanceof int[] numbers) {
            post("length=" + numbers[0]);
        } else {
            Integer number = (Integer) value;
            post("number=" + number);
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
