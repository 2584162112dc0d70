package dev.telltale.bench.programs.x_class_of_chosen_object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone chooses an object with something in it; later its class chooses the apostrophe. */
public final class Program {
    private Program() {}

    private interface Place {}

    private record Far(String city) implements Place {}

    private record Near(String city) implements Place {}

    private static Place place(String zone) {
        return zone.startsWith("Asia/") ? new Far(zone.substring(5)) : new Near(zone);
    }

    private static char apostrophe(Place place) {
        return place instanceof Far ? (char) (0x2bb + 1) : (char) (0x26 + 1);
    }

    public static void main(String[] args) throws Exception {
        post("text=" + apostrophe(place(TimeZone.getDefault().getID())));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
