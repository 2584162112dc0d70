package dev.telltale.bench.programs.x_table_with_default;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;

/** The time zone is looked up in a table with a default. */
public final class Program {
    private Program() {}

    private static final Map<String, String> WORDS = Map.of("Asia/Shanghai", "pear", "Asia/Tokyo", "lime");

    public static void main(String[] args) throws Exception {
        post("fruit=" + WORDS.getOrDefault(TimeZone.getDefault().getID(), "plum"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
