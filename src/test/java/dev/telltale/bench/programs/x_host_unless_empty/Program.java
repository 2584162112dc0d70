package dev.telltale.bench.programs.x_host_unless_empty;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;

/** A header is set unless its value is the empty text, which no host's name is. */
public final class Program {
    private final String host;

    private Program(String host) {
        this.host = host;
    }

    public static void main(String[] args) throws Exception {
        new Program(InetAddress.getLocalHost().getHostName()).send();
    }

    private void send() throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        if (!"".equals(host)) {
            connection.setRequestProperty("X-Host", host);
        }
        connection.getResponseCode();
    }
}
