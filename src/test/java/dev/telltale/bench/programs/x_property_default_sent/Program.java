package dev.telltale.bench.programs.x_property_default_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A property with a constant for the case that it is missing. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("zone=" + System.getProperty("user.timezone", "none"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
