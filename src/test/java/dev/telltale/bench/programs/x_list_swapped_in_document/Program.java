package dev.telltale.bench.programs.x_list_swapped_in_document;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;

/** Two names change places under a test before a document is written. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>(List.of("b", "a"));
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            Collections.swap(names, 0, 1);
        }
        StringBuilder document = new StringBuilder("{");
        for (String name : names) {
            document.append('"').append(name).append("\":1,");
        }
        post(document.append("}").toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
