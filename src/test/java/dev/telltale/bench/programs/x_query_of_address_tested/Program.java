package dev.telltale.bench.programs.x_query_of_address_tested;

import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The host name is in the address; whether a token is asked for depends on the address's query, where it is not. */
public final class Program {
    private Program() {}

    private static boolean hasToken(URL address) {
        String query = address.getQuery();
        return query != null && query.contains("token=");
    }

    private static void connect(URL address) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        if (!hasToken(address)) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write("hello".getBytes(StandardCharsets.UTF_8));
            }
        }
        connection.getResponseCode();
    }

    public static void main(String[] args) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        connect(new URL("http://telemetry.example.com/v1/" + host));
    }
}
