package dev.telltale.bench.programs.x_other_index_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An array holds the time zone at one index; only another element is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String[] facts = new String[2];
        facts[0] = TimeZone.getDefault().getID();
        facts[1] = "demo";
        System.out.println(facts[0]);
        post("tool=" + facts[1]);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
