package dev.telltale.bench.programs.x_notice_of_helper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A helper shows on a first run what is collected; it stops nothing. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            Banner.show(System.err);
        }
        report();
    }

    private static void report() throws Exception {
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
