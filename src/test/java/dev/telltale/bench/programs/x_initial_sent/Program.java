package dev.telltale.bench.programs.x_initial_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One character of the account name is sent; one is no sample. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("initial=" + System.getProperty("user.name").charAt(0));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
