package dev.telltale.bench.programs.x_timeout_set_before_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.TimeZone;

/** A setting decides whether the request has a timeout. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        int seconds = Integer.getInteger("demo.timeout", 10);
        if (seconds > 0) {
            request.timeout(Duration.ofSeconds(seconds));
        }
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
