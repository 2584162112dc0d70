package dev.telltale.bench.programs.x_order_nobody_sees;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A list is turned round under a test; what is sent is whether it has a word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> types = new ArrayList<>(List.of("json", "text"));
        if (Locale.getDefault().getCountry().equals("CN")) {
            Collections.reverse(types);
        }
        System.out.println(types);
        post("types=" + types.stream().sorted().toList() + types.contains("json"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
