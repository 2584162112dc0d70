package dev.telltale.bench.programs.i2_boolean_helper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A helper in another class answers, a ternary chooses. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = Region.isEast() ? "alpha" : "beta";
        post("mode=" + text);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
