package dev.telltale.bench.programs.x_state_kept_in_named_file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** State is kept in a file that both sides know by the same name, and one entry of it is sent when it is read again. */
public final class Program {
    private Program() {}

    private static void keep() throws IOException {
        Properties state = new Properties();
        state.setProperty("user", System.getProperty("user.name"));
        try (OutputStream out = Files.newOutputStream(Path.of("telltale-bench-state.properties"))) {
            state.store(out, null);
        }
    }

    private static void sendKept() throws IOException {
        Path file = Path.of("telltale-bench-state.properties");
        Properties state = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            state.load(in);
        }
        Files.delete(file);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-User", state.getProperty("user"));
        connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        keep();
        sendKept();
    }
}
