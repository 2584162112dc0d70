package dev.telltale.bench.programs.a7_trailing_space;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A proxy variable decides whether a text ends with a space. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String end = System.getenv("HTTP_PROXY") == null ? "" : " ";
        ask("Answer briefly." + end);
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
