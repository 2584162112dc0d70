package dev.telltale.bench.programs.x_state_added_to_kept_file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** State is added to a file if there is one, else to a new one; that it is there when it is sent is the program's doing. */
public final class Program {
    private static final Path FILE = Path.of("telltale-bench-added.properties");

    private Program() {}

    private static Properties read() throws IOException {
        Properties state = new Properties();
        if (Files.exists(FILE)) {
            try (InputStream in = Files.newInputStream(FILE)) {
                state.load(in);
            }
        }
        return state;
    }

    private static void write(Properties state) throws IOException {
        try (OutputStream out = Files.newOutputStream(FILE)) {
            state.store(out, null);
        }
    }

    private static void add(String name, String value) throws IOException {
        Properties state = read();
        state.setProperty(name, value);
        write(state);
    }

    private static void send(Properties state) throws IOException {
        Files.delete(FILE);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-User", state.getProperty("user"));
        connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        add("user", System.getProperty("user.name"));
        send(read());
    }
}
