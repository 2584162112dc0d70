package dev.telltale.bench.programs.x_invisible_put_into_buffer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A variable decides whether an invisible character is put into a text that a buffer holds. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuffer text = new StringBuffer("Write one short line.");
        if (System.getenv("CI") != null) {
            text.insert(5, '\u200b');
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
