package dev.telltale.bench.programs.x_cut_and_joined;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone decides whether a text is cut and joined again around another character. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = "Today's task is short.";
        int place = text.indexOf('\'');
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            text = text.substring(0, place) + '\u2019' + text.substring(place + 1);
        }
        ask(text);
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
