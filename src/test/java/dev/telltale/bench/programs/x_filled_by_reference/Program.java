package dev.telltale.bench.programs.x_filled_by_reference;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** A builder, a list and a map are filled by references to their own methods. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder();
        List.of("at ", java.net.InetAddress.getLocalHost().getHostName()).forEach(text::append);
        List<String> names = new ArrayList<>();
        List.of("user ", System.getProperty("user.name")).stream()
                .map(String::trim)
                .forEach(names::add);
        Map<String, String> given = new HashMap<>();
        given.put("zone", TimeZone.getDefault().getID());
        given.put("scale", "3");
        Map<String, String> copy = new LinkedHashMap<>();
        given.forEach(copy::put);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Host", text.toString());
        connection.setRequestProperty("X-User", String.join(",", names));
        connection.setRequestProperty("X-Zone", copy.get("zone"));
        connection.setRequestProperty("X-Scale", copy.get("scale"));
        connection.getResponseCode();
    }
}
