package dev.telltale.bench.programs.x_guard_in_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;

/** The opt-out has to be one of a few words. */
public final class Program {
    private Program() {}

    private static final List<String> WORDS = Arrays.asList("1", "true", "yes");

    public static void main(String[] args) throws Exception {
        if (WORDS.contains(System.getenv("DO_NOT_TRACK"))) {
            return;
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
