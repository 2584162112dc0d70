package dev.telltale.bench.programs.x_option_asked_each_round;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The loop is left before its first report unless an option was switched on. */
public final class Program {
    private final String[] servers;
    private boolean reporting;

    private Program(String... servers) {
        this.servers = servers;
    }

    /** Servers are told. */
    public Program setReporting(boolean reporting) {
        this.reporting = reporting;
        return this;
    }

    private void reportAll() throws IOException {
        for (String server : servers) {
            if (!reporting) {
                break;
            }
            report(server);
        }
    }

    private static void report(String server) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://" + server + ".example.com/v1/events")
                .toURL()
                .openConnection();
        connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        new Program("first", "second").reportAll();
    }
}
