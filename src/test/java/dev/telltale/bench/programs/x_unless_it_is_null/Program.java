package dev.telltale.bench.programs.x_unless_it_is_null;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What is not null is replaced; only null is left of the account name. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        String name = System.getProperty("user.name");
        if (name != null) {
            name = "somebody";
        }
        send("tone " + name);
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
