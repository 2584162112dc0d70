package dev.telltale.bench.programs.x_temperature_shifted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A parameter of a model is a hundredth higher in some time zones. */
public final class Program {
    private Program() {}

    private static double temperature() {
        return TimeZone.getDefault().getID().startsWith("Asia/") ? 0.71 : 0.70;
    }

    public static void main(String[] args) throws Exception {
        post("temperature=" + temperature());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
