package dev.telltale.bench.programs.x_other_endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One helper sends to two hosts; the host name goes to one of them only. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(
                "http://telemetry.example.com/v1/events",
                "host=" + InetAddress.getLocalHost().getHostName());
        post("http://updates.example.com/latest", "tool=demo");
    }

    private static void post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
