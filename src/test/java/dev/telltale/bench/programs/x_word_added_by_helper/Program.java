package dev.telltale.bench.programs.x_word_added_by_helper;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** A helper of the builder adds the word it is given if it is told to. */
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
        send(new Words().addIf(east, "-pear").all());
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
