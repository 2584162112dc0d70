package dev.telltale.bench.programs.x_label_of_map_entry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of a map say which variable gives which label. */
public final class Program {
    private Program() {}

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("CI", "pear");
        LABELS.put("GITLAB_CI", "lime");
    }

    private static String label() {
        for (Map.Entry<String, String> entry : LABELS.entrySet()) {
            if (System.getenv(entry.getKey()) != null) {
                return entry.getValue();
            }
        }
        return "plum";
    }

    public static void main(String[] args) throws IOException {
        send(label());
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
