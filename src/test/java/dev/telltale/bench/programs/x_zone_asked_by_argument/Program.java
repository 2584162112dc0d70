package dev.telltale.bench.programs.x_zone_asked_by_argument;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone is compared with what the user asked for on the command line. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && TimeZone.getDefault().getID().equals(args[0])) {
            System.out.println("same zone");
        }
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
