package dev.telltale.bench.programs.x_body_shown_when_debugging;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable decides whether the body is printed as well. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String body = "event=start";
        if (System.getenv("DEMO_MODE") != null) {
            System.err.println("sending " + body);
        }
        post(body);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
