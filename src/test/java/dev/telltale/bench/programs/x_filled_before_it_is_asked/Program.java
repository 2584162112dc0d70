package dev.telltale.bench.programs.x_filled_before_it_is_asked;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** A counter and a list start empty and are filled before they are asked. */
public final class Program {
    private static final List<String> NAMES = new ArrayList<>();
    private static int calls;

    private Program() {}

    public static void main(String[] args) throws Exception {
        count();
        note("start");
        if (calls() == 1 && isNoted("start")) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void count() {
        calls++;
    }

    private static int calls() {
        return calls;
    }

    private static void note(String name) {
        NAMES.add(name);
    }

    private static boolean isNoted(String name) {
        return NAMES.contains(name);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
