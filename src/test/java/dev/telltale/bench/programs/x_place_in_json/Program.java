package dev.telltale.bench.programs.x_place_in_json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/** The place of the country in an array stands in a document. */
public final class Program {
    private Program() {}

    private static final String[] COUNTRIES = {"CN", "JP", "AT"};

    public static void main(String[] args) throws Exception {
        Map<String, Object> event = new TreeMap<>();
        int place = Arrays.asList(COUNTRIES).indexOf(Locale.getDefault().getCountry());
        event.put("region", place + 1);
        post(new ObjectMapper().writeValueAsString(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
