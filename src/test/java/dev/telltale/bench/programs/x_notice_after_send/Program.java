package dev.telltale.bench.programs.x_notice_after_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Data is sent; what is printed before speaks of a failure, and the rest is printed afterwards. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 3) {
            System.out.println("Could not load telemetry settings.");
        }
        post("zone=" + TimeZone.getDefault().getID());
        System.out.println("This tool sends usage data.");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
