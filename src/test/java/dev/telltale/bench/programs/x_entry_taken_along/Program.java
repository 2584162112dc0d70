package dev.telltale.bench.programs.x_entry_taken_along;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** A function takes an entry of a map along and asks it for its key and value. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Zone", TimeZone.getDefault().getID());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            List.of("-A", "-B").forEach(end -> connection.setRequestProperty(header.getKey() + end, header.getValue()));
        }
        connection.getResponseCode();
    }
}
