package dev.telltale.bench.programs.d3_two_hosts;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The same value goes to two hosts. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        post("http://telemetry.example.com/v1/events", "host=" + host);
        post("http://partner.example.com/collect", "h=" + host);
    }

    private static void post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
