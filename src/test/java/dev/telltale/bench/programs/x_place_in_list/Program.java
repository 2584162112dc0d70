package dev.telltale.bench.programs.x_place_in_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TimeZone;

/** The place of the time zone in a list is sent. */
public final class Program {
    private Program() {}

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Tokyo", "Europe/Berlin");

    public static void main(String[] args) throws Exception {
        post("place=" + ZONES.indexOf(TimeZone.getDefault().getID()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
