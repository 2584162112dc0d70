package dev.telltale.bench.programs.x_looked_up_once;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;

/** The host name is looked up once, and a flag says that it was: sent by default all the same. */
public final class Program {
    private static final Object LOCK = new Object();
    private static volatile boolean known;
    private static String host;

    private Program() {}

    private static String host() throws IOException {
        if (!known) {
            synchronized (LOCK) {
                if (!known) {
                    host = InetAddress.getLocalHost().getHostName();
                    known = true;
                }
            }
        }
        return host;
    }

    public static void main(String[] args) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Host", host());
        connection.getResponseCode();
    }
}
