package dev.telltale.bench.programs.x_method_by_zone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** The zone chooses by which method the same is asked for. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestMethod(TimeZone.getDefault().getID().startsWith("Asia/") ? "DELETE" : "GET");
        connection.getResponseCode();
    }
}
