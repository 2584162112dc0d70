package dev.telltale.bench.programs.x_message_before_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A setting decides whether a message is shown before the send. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("DEMO_MODE") != null) {
            System.out.println("sending");
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
