package dev.telltale.bench.programs.a13_cyrillic_letter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** An alphabet of two letters that look the same is indexed by the time zone. */
public final class Program {
    private Program() {}

    private static final String ALPHABET = "a\u0430";

    public static void main(String[] args) throws Exception {
        int index = TimeZone.getDefault().getID().startsWith("Asia/") ? 1 : 0;
        ask("M" + ALPHABET.charAt(index) + "ke it short.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
