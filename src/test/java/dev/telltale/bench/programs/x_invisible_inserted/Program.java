package dev.telltale.bench.programs.x_invisible_inserted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** On a CI machine an invisible character is inserted into a text. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("Answer briefly.");
        if (System.getenv("CI") != null) {
            text.insert(6, '\u2060');
        }
        ask(text.toString());
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
