package dev.telltale.bench.programs.x_colour_by_terminal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The terminal decides whether the output has colours. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean colours = System.getenv("COLORTERM") != null;
        System.out.println(colours ? "\u001b[1mready\u001b[0m" : "ready");
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
