package dev.telltale.bench.programs.t3_trigger_spread;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.ObjectMapper;

/** The same choice spread over classes: hidden lists, a memoised question, an interface, an executor. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("DO_NOT_TRACK") != null) {
            return;
        }
        LocalDate day = LocalDate.of(2026, 1, 15 + args.length);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> {
                        ask(Sentence.of(new Surroundings(), day));
                        return null;
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
