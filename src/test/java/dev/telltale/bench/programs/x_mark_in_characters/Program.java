package dev.telltale.bench.programs.x_mark_in_characters;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One character of a known text is replaced under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char[] name = "demo-client".toCharArray();
        if (System.getenv("CI") != null) {
            name[4] = '\u2010';
        }
        post("name=" + new String(name));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
