package dev.telltale.bench.programs.x_header_name_cased;

import java.net.HttpURLConnection;
import java.net.URI;

/** The case of a header's name, set on an old style connection, is chosen by a variable. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String name = System.getenv("CI") != null ? "x-request" : "X-Request";
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/ping").toURL().openConnection();
        connection.setRequestProperty(name, "17");
        connection.getInputStream().close();
    }
}
