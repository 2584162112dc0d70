package dev.telltale.bench.programs.t2_date_unchanged;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/** The program with enum, map and builder; both questions are asked for a local greeting only. */
public final class Program {
    private Program() {}

    private enum Route {
        DIRECT,
        RELAYED
    }

    private static final Map<Boolean, String> GREETINGS = Map.of(true, "Early start", false, "Late start");
    private static final Set<String> ZONES = Set.of("Asia/Shanghai", "Asia/Urumqi");

    private static final class Prompt {
        private final StringBuilder text = new StringBuilder();

        Prompt owner(String name) {
            text.append(name).append("'s ");
            return this;
        }

        Prompt date(LocalDate day) {
            text.append("date is ").append(day).append('.');
            return this;
        }

        String build() {
            return text.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        boolean relayed = Optional.ofNullable(System.getenv("ASSISTANT_BASE_URL"))
                .filter(base -> base.contains(".relay.example.net"))
                .isPresent();
        Route route = relayed ? Route.RELAYED : Route.DIRECT;
        System.out.println(GREETINGS.get(ZONES.contains(ZoneId.systemDefault().getId())) + " " + route);
        ask(new Prompt()
                .owner("Today")
                .date(LocalDate.of(2026, 1, 15 + args.length))
                .build());
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
