package dev.telltale.bench.programs.x_character_set_for_console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone replaces a character of a text that is shown on the console only. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("Today's task is short.");
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            text.setCharAt(text.indexOf("'"), '\u2019');
        }
        System.out.println(text);
        ask("Today's task is short.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
