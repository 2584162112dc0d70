package dev.telltale.bench.programs.x_headers_by_key_set;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** The loop runs over the names and asks the map for each. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Zone", TimeZone.getDefault().getID());
        headers.put("X-Scale", "3");
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        for (String name : headers.keySet()) {
            connection.setRequestProperty(name, headers.get(name));
        }
        connection.getResponseCode();
    }
}
