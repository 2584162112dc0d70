package dev.telltale.bench.programs.x_template_twins;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Two templates differ by one word; the time zone chooses. */
public final class Program {
    private Program() {}

    private static final String ONE = """
            You are a careful helper.
            Answer the question in %s briefly.
            """;
    private static final String OTHER = """
            You are a careful helper.
            Answer the question in %s shortly.
            """;

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        ask(String.format(Locale.ROOT, east ? OTHER : ONE, "English" + ".".repeat(args.length)));
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
