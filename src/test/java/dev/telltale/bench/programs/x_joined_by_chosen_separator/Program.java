package dev.telltale.bench.programs.x_joined_by_chosen_separator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a stream is joined by depends on the zone. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        String separator = TimeZone.getDefault().getID().startsWith("Asia/") ? ", " : "; ";
        send(Stream.of("pear", "lime").collect(Collectors.joining(separator)));
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
