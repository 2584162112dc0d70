package dev.telltale.bench.programs.x_list_turned_round;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A list is turned round under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> types = new ArrayList<>(List.of("json", "text"));
        if (Locale.getDefault().getCountry().equals("CN")) {
            Collections.reverse(types);
        }
        post("types=" + String.join(",", types));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
