package dev.telltale.bench.programs.x_length_of_constant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A loop builds the same constant on every machine. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            line.append(i % 2 == 0 ? '-' : '/');
        }
        post("line=" + line);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
