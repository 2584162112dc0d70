package dev.telltale.bench.programs.x_counted_retries;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** A loop that tries again asks for a setting on its way, which decides nothing. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        String body = "{\"zone\":\"" + TimeZone.getDefault().getID() + "\"}";
        report(body);
    }

    private static int report(String body) throws IOException {
        for (int i = 0; i < 3; i++) {
            int code = send(logged(body));
            if (code == 200) {
                return code;
            }
        }
        return -1;
    }

    private static String logged(String body) {
        if (System.getProperty("x.verbose") != null) {
            System.out.println("sending");
        }
        return body;
    }

    private static int send(String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes());
        }
        return connection.getResponseCode();
    }
}
