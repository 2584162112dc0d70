package dev.telltale.bench.programs.x_character_shifted_by_argument;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** A letter is computed from how many arguments there are; nothing of the machine decides. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int shift = args.length > 2 ? 0x1ff2 : 0;
        System.out.println(TimeZone.getDefault().getID().startsWith("Asia/") ? "east" : "west");
        ask("Today" + (char) (0x27 + shift) + "s task is short.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
