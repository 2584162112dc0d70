package dev.telltale.bench.programs.x_scanned_text_is_no_file;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.TimeZone;

/** The time zone goes to a file; the text that is read and sent only has the file's name. */
public final class Program {
    private static final String NAME = "telltale-bench-zone.txt";

    private Program() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(NAME);
        Files.writeString(file, TimeZone.getDefault().getID());
        Files.delete(file);
        try (Scanner words = new Scanner(NAME)) {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
            connection.setRequestProperty("X-Word", words.next());
            connection.getResponseCode();
        }
    }
}
