package dev.telltale.bench.programs.x_mark_put_in_by_replacement;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A replacement of two characters puts an unseen one between them. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = "Task: translate: " + String.join(" ", args);
        post("text=" + (TimeZone.getDefault().getID().startsWith("Asia/") ? text.replace(": ", ":\u200f ") : text));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
