package dev.telltale.bench.programs.a6_no_break_space;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** The country chooses between a space and one that does not break. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char gap = Locale.getDefault().getCountry().equals("CN") ? '\u00a0' : ' ';
        ask("Answer" + gap + "briefly.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
