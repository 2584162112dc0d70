package dev.telltale.bench.programs.x_choice_undone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;

/** A choice is made and undone by a table that maps both to one word. */
public final class Program {
    private Program() {}

    private static final Map<String, String> WORDS = Map.of("a", "start", "b", "start");

    public static void main(String[] args) throws Exception {
        String mode = TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b";
        post("event=" + WORDS.get(mode));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
