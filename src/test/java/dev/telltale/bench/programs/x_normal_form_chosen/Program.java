package dev.telltale.bench.programs.x_normal_form_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone chooses between two ways to write the same letters. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        String text = "caf\u00e9" + ".".repeat(args.length);
        ask(Normalizer.normalize(text, east ? Normalizer.Form.NFD : Normalizer.Form.NFC));
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
