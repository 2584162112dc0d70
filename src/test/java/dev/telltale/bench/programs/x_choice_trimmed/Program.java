package dev.telltale.bench.programs.x_choice_trimmed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A blank that the time zone chooses is cut off before the text is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String name = "user" + args.length;
        post("text=" + padded(name).stripTrailing());
    }

    private static String padded(String name) {
        return TimeZone.getDefault().getID().equals("Asia/Shanghai") ? name + " " : name;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
