package dev.telltale.bench.programs.x_word_always_added_by_helper;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** The helper is always told to add the word; the zone is only logged. */
public final class Program {
    private Program() {}

    private static final class Words {
        private final StringBuilder text = new StringBuilder("ready");

        Words addIf(boolean wanted, String word) {
            if (wanted) {
                text.append(word);
            }
            return this;
        }

        String all() {
            return text.toString();
        }
    }

    public static void main(String[] args) throws IOException {
        boolean east = TimeZone.getDefault().getID().equals("Asia/Shanghai");
        System.err.println(east);
        send(new Words().addIf(true, "-pear").all());
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
