package dev.telltale.bench.programs.x_line_end_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The terminal chooses how lines end in what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String end = System.getenv("COLUMNS") != null ? "\r\n" : "\n";
        post("one" + end + "two" + end);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
