package dev.telltale.bench.programs.x_choice_cased;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** What differs in the case of its letters is sent in small letters whichever was chosen. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = TimeZone.getDefault().getID().startsWith("Asia/") ? "START" : "Start";
        post("event=" + mode.toLowerCase(Locale.ROOT));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
