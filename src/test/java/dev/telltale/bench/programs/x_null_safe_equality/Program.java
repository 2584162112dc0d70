package dev.telltale.bench.programs.x_null_safe_equality;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** Two things are compared by a helper that minds nulls, as compilers of other languages generate it. */
public final class Program {
    private Program() {}

    private static boolean areEqual(Object one, Object other) {
        if (one == null) {
            return other == null;
        }
        return one.equals(other);
    }

    public static void main(String[] args) throws IOException {
        send(areEqual(TimeZone.getDefault().getID(), "Asia/Shanghai") ? "pear" : "lime");
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
