package dev.telltale.bench.programs.x_list_chosen_then_joined;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.TimeZone;

/** One of two lists is joined. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        List<String> fruits = List.of("pear");
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            fruits = List.of("pear", "lime");
        }
        send(String.join(" ", fruits));
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
