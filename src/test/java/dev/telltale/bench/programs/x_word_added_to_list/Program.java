package dev.telltale.bench.programs.x_word_added_to_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** On a CI machine a list that is sent gets one more word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of("read", "write"));
        if (System.getenv("CI") != null) {
            words.add("batch");
        }
        post("words=" + String.join(",", words));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
