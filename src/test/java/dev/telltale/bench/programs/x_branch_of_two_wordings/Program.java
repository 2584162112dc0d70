package dev.telltale.bench.programs.x_branch_of_two_wordings;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A setting chooses how a line is written; it is sent both ways. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        String body;
        if (System.getenv("COLUMNS") != null) {
            body = narrow(zone);
        } else {
            body = wide(zone);
        }
        post(body);
    }

    private static String narrow(String zone) {
        return "zone=" + zone;
    }

    private static String wide(String zone) {
        return "zone=" + zone + " (wide)";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
