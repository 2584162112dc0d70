package dev.telltale.bench.programs.x_request_dressed_by_helper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** One helper puts a header on requests to two hosts; only the request to one of them gets the time zone. */
public final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest.Builder event = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"));
        dress(event, TimeZone.getDefault().getID());
        CLIENT.send(event.build(), HttpResponse.BodyHandlers.discarding());
        HttpRequest.Builder page = HttpRequest.newBuilder(URI.create("http://www.example.com/"));
        dress(page, "UTC");
        CLIENT.send(page.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static void dress(HttpRequest.Builder request, String zone) {
        request.header("X-Zone", zone);
    }
}
