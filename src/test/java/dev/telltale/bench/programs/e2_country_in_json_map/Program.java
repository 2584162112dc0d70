package dev.telltale.bench.programs.e2_country_in_json_map;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** The country goes through a map and a JSON library into the body. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> payload = new HashMap<>();
        payload.put("country", Locale.getDefault().getCountry());
        payload.put("version", "1.0");
        post(new ObjectMapper().writeValueAsString(payload));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
