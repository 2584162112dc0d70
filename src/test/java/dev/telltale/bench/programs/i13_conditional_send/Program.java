package dev.telltale.bench.programs.i13_conditional_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone decides whether a ping is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            post("event=seen");
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
