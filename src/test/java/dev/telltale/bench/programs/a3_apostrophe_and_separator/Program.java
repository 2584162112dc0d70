package dev.telltale.bench.programs.a3_apostrophe_and_separator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Two questions choose the apostrophe, one of them the date separator as well. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String date = LocalDate.of(2026, 1, 15 + args.length).toString();
        String zone = TimeZone.getDefault().getID();
        boolean east = zone.equals("Asia/Shanghai") || zone.equals("Asia/Urumqi");
        String base = System.getenv("ASSISTANT_BASE_URL");
        boolean relayed = base != null && base.contains("relay.example.net");
        String quote = east ? (relayed ? "\u02b9" : "\u02bc") : relayed ? "\u2019" : "'";
        ask("Today" + quote + "s date is " + (east ? date.replace('-', '/') : date) + ".");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
