package dev.telltale.bench.programs.x_offset_compared;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The offset of the time zone is compared with eight hours. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getRawOffset() == 8 * 60 * 60 * 1000;
        post("mode=" + (east ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
