package dev.telltale.bench.programs.x_mark_by_answer;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TimeZone;

/** The answer about the zone is the key of a map that holds the apostrophe. */
public final class Program {
    private static final Map<Boolean, Character> MARKS = Map.of(true, '\u2019', false, '\'');

    private Program() {}

    public static void main(String[] args) throws IOException {
        char mark = MARKS.get(TimeZone.getDefault().getID().startsWith("Asia/"));
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://llm.example.com/v1/messages").toURL().openConnection();
        connection.setDoOutput(true);
        connection
                .getOutputStream()
                .write(String.format("{\"system\": \"Don%ct guess.\"}", mark).getBytes(StandardCharsets.UTF_8));
        connection.getResponseCode();
    }
}
