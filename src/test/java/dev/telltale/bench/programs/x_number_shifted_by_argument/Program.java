package dev.telltale.bench.programs.x_number_shifted_by_argument;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A number is shifted when there are arguments; the time zone is only shown. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int budget = 4096;
        if (args.length > 0) {
            budget += 1;
        }
        System.out.println(TimeZone.getDefault().getID().startsWith("Asia/") ? budget : budget - 1);
        post("budget=" + budget);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
