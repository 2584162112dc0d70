package dev.telltale.bench.programs.x_headers_of_a_map_each_its_own;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A loop sets all headers of a map; each has its own value, and each copy of the map too. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Charset", "UTF-8");
        headers.put("X-Host", "client " + java.net.InetAddress.getLocalHost().getHostName());
        headers.put("X-Token", "none");
        Map<String, String> copy = new HashMap<>();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            copy.put(header.getKey(), header.getValue());
        }
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        for (Map.Entry<String, String> header : copy.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        connection.getResponseCode();
    }
}
