package dev.telltale.bench.programs.x_guard_properties_in_object;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TimeZone;

/** Properties that an object holds are read from a file; one of them turns the report off. */
public final class Program {
    private Program() {}

    private static final class Settings {
        private final Properties values = new Properties();

        static Settings read(Path file) throws IOException {
            Settings settings = new Settings();
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    settings.values.load(in);
                }
            }
            return settings;
        }

        boolean reports() {
            return Boolean.parseBoolean(values.getProperty("reports.enabled", "true"));
        }
    }

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read(Path.of(System.getProperty("user.home"), ".demo.properties"));
        if (settings.reports()) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
