package dev.telltale.bench.programs.x_helper_used_twice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** One helper decorates a local text with the time zone and, later, a text that is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        System.out.println(decorate(TimeZone.getDefault().getID()));
        post(decorate("start"));
    }

    private static String decorate(String text) {
        return "<" + text + ">";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
