package dev.telltale.bench.programs.x_writer_file_gets_zone;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** One writer method serves a file and the network; the time zone goes to the file only. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        try (OutputStream file = Files.newOutputStream(Path.of("report.txt"))) {
            write(file, TimeZone.getDefault().getID());
        }
        HttpURLConnection connection =
                (HttpURLConnection) new URL("http://telemetry.example.com/v1/events").openConnection();
        connection.setDoOutput(true);
        try (OutputStream network = connection.getOutputStream()) {
            write(network, "event=report");
        }
        connection.getResponseCode();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
