package dev.telltale.bench.programs.x_label_of_filtered_entry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The name of the first variable of a map that is set, by a stream over the entries. */
public final class Program {
    private Program() {}

    private static String label() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("CI", "pear");
        labels.put("GITLAB_CI", "lime");
        return labels.entrySet().stream()
                .filter(entry -> System.getenv(entry.getKey()) != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("plum");
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
