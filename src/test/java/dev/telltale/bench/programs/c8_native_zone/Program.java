package dev.telltale.bench.programs.c8_native_zone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A native method tells the time zone. */
public final class Program {
    private Program() {}

    private static native String zone();

    public static void main(String[] args) throws Exception {
        System.loadLibrary("demo");
        post("zone=" + zone());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
