package dev.telltale.bench.programs.x_choice_never_asked;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A method that would send a choice is called by nobody. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("event=start");
    }

    private static void report() throws Exception {
        post("mode=" + (TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
