package dev.telltale.bench.programs.e15_local_time;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;

/** Local time carries the hidden default time zone. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("at=" + LocalDateTime.now().withMinute(0).withSecond(0).withNano(0));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
