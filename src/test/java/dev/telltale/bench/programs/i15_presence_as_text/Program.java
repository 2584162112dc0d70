package dev.telltale.bench.programs.i15_presence_as_text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Whether a variable is set is sent as a word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean automatic = System.getenv("CI") != null;
        post("ci=" + Boolean.toString(automatic));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
