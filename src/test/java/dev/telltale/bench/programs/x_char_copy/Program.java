package dev.telltale.bench.programs.x_char_copy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The value is copied character by character. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char[] letters = System.getProperty("user.name").toCharArray();
        StringBuilder copy = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            copy.append(letters[i]);
        }
        post(copy.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
