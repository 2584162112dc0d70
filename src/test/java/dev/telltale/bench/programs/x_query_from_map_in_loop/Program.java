package dev.telltale.bench.programs.x_query_from_map_in_loop;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;

/** A query is put together from a map in a loop, key by key. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("zone", TimeZone.getDefault().getID());
        query.put("user", System.getProperty("user.name"));
        get(address("http://telemetry.example.com/v1/ping", query));
    }

    private static String address(String base, Map<String, String> query) {
        StringBuilder text = new StringBuilder(base);
        char separator = '?';
        for (Map.Entry<String, String> entry : query.entrySet()) {
            text.append(separator)
                    .append(entry.getKey())
                    .append('=')
                    .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return text.toString();
    }

    private static void get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
