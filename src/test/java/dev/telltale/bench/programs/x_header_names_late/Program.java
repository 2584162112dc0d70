package dev.telltale.bench.programs.x_header_names_late;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;

/** Which name a header has is said two calls away from where it is set, in a loop and by a function. */
public final class Program {
    private final HttpURLConnection connection;

    private Program(HttpURLConnection connection) {
        this.connection = connection;
    }

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("X-Os", System.getProperty("os.name"));
        machine.put("X-Format", "2");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("X-Zone", TimeZone.getDefault().getID());
        place.put("X-Scale", "3");
        Program program = new Program(connection);
        program.byLoop(machine);
        program.byFunction(place);
        connection.getResponseCode();
    }

    private void byLoop(Map<String, Object> headers) {
        for (Map.Entry<String, Object> header : headers.entrySet()) {
            with(header.getKey(), header.getValue());
        }
    }

    private void byFunction(Map<String, Object> headers) {
        headers.forEach(this::with);
    }

    private Program with(String name, Object value) {
        if (value != null) {
            set(name, value.toString());
        }
        return this;
    }

    private void set(String name, String value) {
        connection.setRequestProperty(name, value);
    }
}
