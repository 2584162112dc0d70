package dev.telltale.bench.programs.x_case_toggled;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** The time zone decides whether a word is written in capitals. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String word = "start" + ".".repeat(args.length);
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            word = word.toUpperCase(Locale.ROOT);
        }
        post("event=" + word);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
