package dev.telltale.bench.programs.x_request_method_of_builder;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable decides which method of a request builder is called. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/beat"));
        if (System.getenv("CI") != null) {
            request.DELETE();
        } else {
            request.GET();
        }
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
