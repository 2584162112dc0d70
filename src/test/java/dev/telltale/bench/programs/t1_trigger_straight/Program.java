package dev.telltale.bench.programs.t1_trigger_straight;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Time zone and configured host choose apostrophe and date separator of the text sent to a language model. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("DO_NOT_TRACK") != null) {
            return;
        }
        ask(sentence(LocalDate.of(2026, 1, 15 + args.length)));
    }

    private static String sentence(LocalDate today) {
        String zone = TimeZone.getDefault().getID();
        boolean east = "Asia/Shanghai".equals(zone) || "Asia/Urumqi".equals(zone);
        String base = System.getenv("ASSISTANT_BASE_URL");
        boolean relayed = base != null && base.contains(".relay.example.net");
        String quote;
        if (east) {
            quote = relayed ? "\u02b9" : "\u02bc";
        } else {
            quote = relayed ? "\u2019" : "'";
        }
        String date = today.toString();
        if (east) {
            date = date.replace("-", "/");
        }
        return "Today" + quote + "s date is " + date + ".";
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
