package dev.telltale.bench.programs.x_zone_asked_by_the_platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.TimeZone;

/** Whether a zone ever changes its clocks is answered by the platform; its summer time is compared with nought. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("clocks=" + (TimeZone.getDefault().useDaylightTime() ? "change" : "stay"));
        post("summer=" + (TimeZone.getDefault().getDSTSavings() == 0 ? "none" : "some"));
        post("offset=" + (ZoneId.systemDefault().getRules().isFixedOffset() ? "fixed" : "free"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
