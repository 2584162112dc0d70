package dev.telltale.bench.programs.x_account_of_build_server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The account's name is compared with that of a build server; the answer is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("ci=" + ("travis".equals(System.getenv("USER")) ? "travis" : "none"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
