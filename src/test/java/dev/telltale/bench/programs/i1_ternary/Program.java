package dev.telltale.bench.programs.i1_ternary;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone chooses between two constants. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        post("mode=" + ("Asia/Shanghai".equals(zone) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
