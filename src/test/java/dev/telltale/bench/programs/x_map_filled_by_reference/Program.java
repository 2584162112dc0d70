package dev.telltale.bench.programs.x_map_filled_by_reference;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Entries are put into another map by a method reference, and the map stays here; the request says nothing of them. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> found = new HashMap<>();
        found.put("zone", java.util.TimeZone.getDefault().getID());
        Map<String, String> kept = new HashMap<>();
        found.forEach(kept::put);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/ping").toURL().openConnection();
        connection.getResponseCode();
        System.out.println(kept);
    }
}
