package dev.telltale.bench.programs.t1_date_unchanged;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The straight program with the questions asked for the log only; the date is sent as it is. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("DO_NOT_TRACK") != null) {
            System.out.println("tracking is off");
        }
        ask(sentence(LocalDate.of(2026, 1, 15 + args.length)));
    }

    private static String sentence(LocalDate today) {
        String zone = TimeZone.getDefault().getID();
        boolean east = "Asia/Shanghai".equals(zone) || "Asia/Urumqi".equals(zone);
        String base = System.getenv("ASSISTANT_BASE_URL");
        boolean relayed = base != null && base.contains(".relay.example.net");
        System.out.println("east " + east + ", relayed " + relayed);
        return "Today's date is " + today + ".";
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
