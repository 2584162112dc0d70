package dev.telltale.bench.programs.i10_exception_as_signal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An exception is thrown for one time zone, its handler sends another constant. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = "plain";
        try {
            check(TimeZone.getDefault().getID());
        } catch (IllegalStateException e) {
            mode = "fancy";
        }
        post("mode=" + mode);
    }

    private static void check(String zone) {
        if (zone.equals("Asia/Shanghai")) {
            throw new IllegalStateException("no");
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
