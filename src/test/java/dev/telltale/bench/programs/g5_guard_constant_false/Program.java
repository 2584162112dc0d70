package dev.telltale.bench.programs.g5_guard_constant_false;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A flag that is always false stands before the send. */
public final class Program {
    private Program() {}

    private static final Boolean ENABLED = Boolean.FALSE;

    public static void main(String[] args) throws Exception {
        if (ENABLED) {
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
