package dev.telltale.bench.programs.x_choice_trimmed_elsewhere;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Blanks are cut off at the end, but it is the blank in front that the time zone chooses. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = TimeZone.getDefault().getID().equals("Asia/Shanghai") ? " ready " : "ready ";
        post("text=" + text.stripTrailing());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
