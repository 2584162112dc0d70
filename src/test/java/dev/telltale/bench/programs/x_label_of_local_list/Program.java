package dev.telltale.bench.programs.x_label_of_local_list;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;

/** The first of some objects whose variable is set gives its name; the objects are listed where they are used. */
public final class Program {
    private Program() {}

    private record Server(String label, String variable) {
        boolean isHere() {
            return System.getenv(variable) != null;
        }
    }

    private static String label() {
        for (Server server : Arrays.asList(new Server("pear", "CI"), new Server("lime", "GITLAB_CI"))) {
            if (server.isHere()) {
                return server.label();
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
