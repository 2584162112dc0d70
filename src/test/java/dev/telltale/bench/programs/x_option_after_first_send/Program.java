package dev.telltale.bench.programs.x_option_after_first_send;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One option stops all reports; the other one only says whether further servers get one after the first. */
public final class Program {
    private final String[] servers;
    private boolean reporting = true;
    private boolean once = true;

    private Program(String... servers) {
        this.servers = servers;
    }

    /** Nobody is told anything. */
    public Program setReporting(boolean reporting) {
        this.reporting = reporting;
        return this;
    }

    /** One server is enough. */
    public Program setOnce(boolean once) {
        this.once = once;
        return this;
    }

    private boolean reportAll() throws IOException {
        boolean reported = false;
        if (reporting) {
            for (String server : servers) {
                if (report(server)) {
                    reported = true;
                    if (once) {
                        break;
                    }
                }
            }
        }
        return reported;
    }

    private static boolean report(String server) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://" + server + ".example.com/v1/events")
                .toURL()
                .openConnection();
        connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        return connection.getResponseCode() < 400;
    }

    public static void main(String[] args) throws IOException {
        new Program("first", "second").reportAll();
    }
}
