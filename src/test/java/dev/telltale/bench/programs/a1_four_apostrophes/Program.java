package dev.telltale.bench.programs.a1_four_apostrophes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Two questions choose one of four apostrophes in the text sent to a language model. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        boolean east = zone.equals("Asia/Shanghai") || zone.equals("Asia/Urumqi");
        String base = System.getenv("ASSISTANT_BASE_URL");
        boolean relayed = base != null && base.contains("relay.example.net");
        String quote = east ? (relayed ? "\u02b9" : "\u02bc") : relayed ? "\u2019" : "'";
        ask("You are a helper. Today" + quote + "s task is short.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
