package dev.telltale.bench.programs.t2_trigger_enum_map_builder;

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

/** The same choice through an enum, a map from its constants, and a builder. */
public final class Program {
    private Program() {}

    private enum Route {
        DIRECT("'"),
        RELAYED("\u2019"),
        DIRECT_EAST("\u02bc"),
        RELAYED_EAST("\u02b9");

        private final String quote;

        Route(String quote) {
            this.quote = quote;
        }

        static Route of(boolean east, boolean relayed) {
            if (east) {
                return relayed ? RELAYED_EAST : DIRECT_EAST;
            }
            return relayed ? RELAYED : DIRECT;
        }
    }

    private static final Map<Boolean, String> SEPARATORS = Map.of(true, "/", false, "-");
    private static final Set<String> ZONES = Set.of("Asia/Shanghai", "Asia/Urumqi");

    private static final class Prompt {
        private final StringBuilder text = new StringBuilder();

        Prompt owner(String name, String quote) {
            text.append(name).append(quote).append("s ");
            return this;
        }

        Prompt date(LocalDate day, String separator) {
            text.append("date is ")
                    .append(day.toString().replace("-", separator))
                    .append('.');
            return this;
        }

        String build() {
            return text.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        if ("1".equals(System.getenv("DO_NOT_TRACK"))) {
            return;
        }
        boolean east = ZONES.contains(ZoneId.systemDefault().getId());
        boolean relayed = Optional.ofNullable(System.getenv("ASSISTANT_BASE_URL"))
                .filter(base -> base.contains(".relay.example.net"))
                .isPresent();
        LocalDate day = LocalDate.of(2026, 1, 15 + args.length);
        ask(new Prompt()
                .owner("Today", Route.of(east, relayed).quote)
                .date(day, SEPARATORS.get(east))
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
