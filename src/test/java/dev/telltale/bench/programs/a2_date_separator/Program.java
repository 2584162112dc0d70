package dev.telltale.bench.programs.a2_date_separator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** The time zone decides whether the date keeps its hyphens. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String date = LocalDate.of(2026, 1, 15 + args.length).toString();
        String zone = TimeZone.getDefault().getID();
        if (zone.equals("Asia/Shanghai") || zone.equals("Asia/Urumqi")) {
            date = date.replace('-', '/');
        }
        ask("The date is " + date + ".");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
