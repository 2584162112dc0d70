package dev.telltale.bench.programs.x_writer_that_calls_itself;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A map in a map is written by a method that calls itself; a datum stands in one place only. */
public final class Program {
    private Program() {}

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner joined = new StringJoiner(",", "{", "}");
            map.forEach((key, inner) -> joined.add("\"" + key + "\":" + json(inner)));
            return joined.toString();
        }
        return "\"" + value + "\"";
    }

    public static void main(String[] args) throws Exception {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("language", Locale.getDefault().getLanguage());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("user", user);
        post(json(root));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
