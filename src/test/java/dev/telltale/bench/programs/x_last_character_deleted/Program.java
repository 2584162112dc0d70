package dev.telltale.bench.programs.x_last_character_deleted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TimeZone;

/** The last character of a text that is not known is deleted under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder words = new StringBuilder();
        for (String word : List.of("a", "b")) {
            words.append(word).append(',');
        }
        if (!TimeZone.getDefault().getID().startsWith("Asia/")) {
            words.deleteCharAt(words.length() - 1);
        }
        post("words=" + words);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
