package dev.telltale.bench.programs.x_guard_in_map_of_variables;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The opt-out is looked for in the map of all variables. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (!System.getenv().containsKey("DO_NOT_TRACK")) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
