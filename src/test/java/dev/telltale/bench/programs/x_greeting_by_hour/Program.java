package dev.telltale.bench.programs.x_greeting_by_hour;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time zone decides the greeting that is printed. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int hour = ZonedDateTime.now(ZoneId.systemDefault()).getHour();
        System.out.println(hour < 12 ? "Good morning" : "Good day");
        post("event=greeted");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
