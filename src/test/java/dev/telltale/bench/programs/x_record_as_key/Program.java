package dev.telltale.bench.programs.x_record_as_key;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;

/** Two answers together are the key of a table. */
public final class Program {
    private Program() {}

    private record Key(boolean there, boolean built) {}

    private static final Map<Key, String> WORDS = Map.of(
            new Key(true, true), "a",
            new Key(true, false), "b",
            new Key(false, true), "c",
            new Key(false, false), "d");

    public static void main(String[] args) throws Exception {
        Key key = new Key(TimeZone.getDefault().getID().startsWith("Asia/"), System.getenv("CI") != null);
        post("word=" + WORDS.get(key));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
