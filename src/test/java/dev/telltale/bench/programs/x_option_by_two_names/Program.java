package dev.telltale.bench.programs.x_option_by_two_names;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** An option has an older name, whose method calls that of the newer one. */
public final class Program {
    private boolean named = true;

    private Program() {}

    /** Sends no name when it is false. */
    public Program setNamed(boolean named) {
        this.named = named;
        return this;
    }

    /** The older name. */
    @Deprecated
    public Program setIdentified(boolean identified) {
        return setNamed(identified);
    }

    private void send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        if (named) {
            connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        }
        connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        new Program().send();
    }
}
