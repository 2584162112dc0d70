package dev.telltale.bench.programs.x_class_asked_for_console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The class of an object that the time zone chose decides what is shown; what is sent is the same. */
public final class Program {
    private Program() {}

    private interface Place {}

    private record Far(String city) implements Place {}

    private record Near(String city) implements Place {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        Place place = zone.startsWith("Asia/") ? new Far("there") : new Near("here");
        System.out.println(place instanceof Far ? "far" : "near");
        post("event=" + (place instanceof Place ? "start" : "none"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
