package dev.telltale.bench.programs.x_send_after_loop_of_names;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A loop that asks for each of a list of variables comes to its end before anything is sent. */
public final class Program {
    private static final List<String> REFUSALS = List.of("DEMO_REFUSED", "DEMO_NO_STATS");

    private Program() {}

    public static void main(String[] args) throws IOException {
        for (String name : REFUSALS) {
            if (System.getenv(name) != null) {
                return;
            }
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            if (System.getProperty("demo.refused." + attempt) != null) {
                return;
            }
        }
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        connection.getResponseCode();
    }
}
