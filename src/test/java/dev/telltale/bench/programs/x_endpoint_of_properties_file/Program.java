package dev.telltale.bench.programs.x_endpoint_of_properties_file;

import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TimeZone;

/** A settings file replaces the address that is written in the code. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        Path file = Path.of(System.getProperty("user.home"), ".demo", "telemetry.properties");
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.load(in);
            }
        }
        String url = settings.getProperty("telemetry.url", "http://telemetry.example.com/v1/events");
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(("zone=" + TimeZone.getDefault().getID()).getBytes(StandardCharsets.UTF_8));
        connection.getResponseCode();
    }
}
