package dev.telltale.bench.programs.g7_notice_only;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A notice is printed, then data is sent in the same run. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        System.out.println("This tool sends anonymous usage data. See the manual for how to turn it off.");
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
