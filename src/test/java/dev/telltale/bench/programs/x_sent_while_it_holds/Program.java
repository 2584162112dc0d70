package dev.telltale.bench.programs.x_sent_while_it_holds;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** A loop that sends as long as its own test holds, which nothing in it changes. */
public final class Program {
    private static int sent;

    private Program() {}

    private static void beat() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Beat", "1");
        connection.getResponseCode();
        sent++;
        if (sent > 1) {
            throw new IOException("that was enough");
        }
    }

    public static void main(String[] args) {
        boolean asia = TimeZone.getDefault().getID().startsWith("Asia/");
        try {
            while (asia) {
                beat();
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
