package dev.telltale.bench.programs.x_name_handed_to_optional;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/** The name of a property arrives through a parameter and an optional, and is asked for by a method reference. */
public final class Program {
    private Program() {}

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(name).map(System::getProperty);
    }

    public static void main(String[] args) throws IOException {
        send(setting("user.name").orElse("nobody"));
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
