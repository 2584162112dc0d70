package dev.telltale.bench.programs.x_host_as_text;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The text of an address of this machine has its name and its number. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("host=" + InetAddress.getLocalHost());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
