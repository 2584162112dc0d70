package dev.telltale.bench.programs.x_russian_text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A text in Russian is always sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("text=\u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 started");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
