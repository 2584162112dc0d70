package dev.telltale.bench.programs.x_found_by_search;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** Whether the zone is in a list is found by a search in an array, and by maps that have one entry. */
public final class Program {
    private static final String[] ZONES = {"Asia/Shanghai", "Asia/Urumqi"};
    private static final Map<String, String> MARKS = new HashMap<>();

    private static final Map<String, String> COPY = new HashMap<>(Map.of("Asia/Urumqi", "west"));

    static {
        MARKS.put("Asia/Tokyo", "east");
    }

    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Search", Arrays.binarySearch(ZONES, zone) >= 0 ? "a" : "b");
        connection.setRequestProperty("X-Default", MARKS.getOrDefault(zone, "none"));
        connection.setRequestProperty("X-Found", MARKS.get(zone) == null ? "1" : "2");
        connection.setRequestProperty("X-Copy", COPY.getOrDefault(zone, "none"));
        connection.getResponseCode();
    }
}
