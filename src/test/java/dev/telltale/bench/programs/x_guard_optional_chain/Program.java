package dev.telltale.bench.programs.x_guard_optional_chain;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.TimeZone;

/** The opt-out goes through an optional. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean off = Optional.ofNullable(System.getenv("DO_NOT_TRACK"))
                .map(value -> value.equals("1"))
                .orElse(false);
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
