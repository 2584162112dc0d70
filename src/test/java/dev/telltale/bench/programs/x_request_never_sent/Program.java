package dev.telltale.bench.programs.x_request_never_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A request with the time zone is built and dropped; another one is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest dropped = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .header("X-Zone", TimeZone.getDefault().getID())
                .build();
        System.out.println(dropped.headers().map().size());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
