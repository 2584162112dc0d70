package dev.telltale.bench.programs.x_invisible_joiner;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Words are joined by an invisible character or by nothing. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String joiner = TimeZone.getDefault().getID().startsWith("Asia/") ? "\u200b" : "";
        ask("Answer " + String.join(joiner, "brief", "ly", "."));
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
