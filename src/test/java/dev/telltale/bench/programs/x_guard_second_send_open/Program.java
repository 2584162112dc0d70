package dev.telltale.bench.programs.x_guard_second_send_open;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An opt-out stops the report at the end; the one at the start goes to another address of the same host. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("start", "zone=" + TimeZone.getDefault().getID());
        if (System.getenv("X_TELEMETRY_OPTOUT") == null) {
            post("finish", "zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String event, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/" + event))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
