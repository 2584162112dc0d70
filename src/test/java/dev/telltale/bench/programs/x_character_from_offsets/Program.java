package dev.telltale.bench.programs.x_character_from_offsets;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** A table of offsets, asked in another class, makes the apostrophe out of a letter. */
public final class Program {
    private Program() {}

    private static final class Marks {
        private static final int[] OFFSETS = {0, 8178};

        static char mark(boolean east) {
            int code = OFFSETS[east ? 1 : 0];
            return (char) (code + '\'');
        }
    }

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        StringBuilder text = new StringBuilder("Today");
        text.append(Marks.mark(east));
        text.append("s task is short.");
        ask(text.toString());
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
