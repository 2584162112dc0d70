package dev.telltale.bench.programs.g4_guard_after_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The opt-out is checked after the send. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("zone=" + TimeZone.getDefault().getID());
        if (System.getenv("X_TELEMETRY_OPTOUT") != null) {
            System.out.println("telemetry is off");
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
