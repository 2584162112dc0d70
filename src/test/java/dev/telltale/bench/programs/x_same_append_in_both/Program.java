package dev.telltale.bench.programs.x_same_append_in_both;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Both ways add the same word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("event=");
        if (System.getenv("CI") != null) {
            System.out.println("on a server");
            text.append("start");
        } else {
            text.append("start");
        }
        post(text.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
