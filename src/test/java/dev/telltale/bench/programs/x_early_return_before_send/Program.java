package dev.telltale.bench.programs.x_early_return_before_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The method returns before the send unless the time zone is the right one. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        report("event=seen");
    }

    private static void report(String body) throws Exception {
        if (!TimeZone.getDefault().getID().startsWith("Asia/")) {
            return;
        }
        post(body);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
