package dev.telltale.bench.programs.a5_zero_width_space;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** On a CI machine a text gets a zero-width space. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String gap = System.getenv("CI") != null ? "\u200b" : "";
        ask("Answer" + gap + " briefly.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
