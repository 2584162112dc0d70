package dev.telltale.bench.programs.x_body_is_no_address;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** Address and body are entries of one map that was copied. */
public final class Program {
    private final Map<String, Object> parameters = new HashMap<>();

    private Program() {}

    public static void main(String[] args) throws IOException {
        Map<String, Object> given = new HashMap<>();
        given.put("url", "http://telemetry.example.com/v1/events");
        given.put("payload", "{\"zone\":\"" + TimeZone.getDefault().getID() + "\"}");
        Program program = new Program();
        for (Map.Entry<String, Object> entry : given.entrySet()) {
            program.parameters.put(entry.getKey(), entry.getValue());
        }
        program.send();
    }

    private void send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create((String) parameters.get("url")).toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(((String) parameters.get("payload")).getBytes());
        }
        connection.getResponseCode();
    }
}
