package dev.telltale.bench.programs.x_guard_overwritten;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The answer to the opt-out is thrown away before it is used. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean off = System.getenv("X_TELEMETRY_OPTOUT") != null;
        System.out.println("opted out: " + off);
        off = false;
        if (!off) {
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
