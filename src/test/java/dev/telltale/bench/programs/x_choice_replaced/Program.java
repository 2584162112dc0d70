package dev.telltale.bench.programs.x_choice_replaced;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A choice is replaced by a constant before the send. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b";
        System.out.println("mode " + mode);
        mode = "c";
        post("mode=" + mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
