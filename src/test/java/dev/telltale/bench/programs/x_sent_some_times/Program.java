package dev.telltale.bench.programs.x_sent_some_times;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** How often it is tried depends on the zone; it is sent in every zone, and the second try is the same. */
public final class Program {
    private Program() {}

    private static int send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        return connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        int tries = TimeZone.getDefault().getID().startsWith("Asia/") ? 3 : 2;
        for (int i = 0; i < tries; i++) {
            if (send() < 500) {
                return;
            }
        }
    }
}
