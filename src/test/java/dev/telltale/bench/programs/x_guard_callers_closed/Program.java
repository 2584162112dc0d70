package dev.telltale.bench.programs.x_guard_callers_closed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A method that sends has two callers, and both ask. */
public final class Program {
    private Program() {}

    private static String collected = "";

    public static void main(String[] args) throws Exception {
        collected = "zone=" + TimeZone.getDefault().getID();
        periodically();
        atExit();
    }

    private static void periodically() throws Exception {
        if (System.getenv("X_TELEMETRY_OPTOUT") == null) {
            flush();
        }
    }

    private static void atExit() throws Exception {
        String off = System.getenv("X_TELEMETRY_OPTOUT");
        if (off != null) {
            return;
        }
        flush();
    }

    private static void flush() throws Exception {
        post(collected);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
