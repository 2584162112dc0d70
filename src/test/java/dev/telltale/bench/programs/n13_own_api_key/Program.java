package dev.telltale.bench.programs.n13_own_api_key;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The tool's literal key goes to its own host. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .header("X-Api-Key", "3f9d2c41a7")
                .POST(HttpRequest.BodyPublishers.ofString("event=start"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
