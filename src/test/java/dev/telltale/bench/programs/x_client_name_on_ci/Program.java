package dev.telltale.bench.programs.x_client_name_on_ci;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The name of the client gets an addition on a CI machine. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String client = "demo-tool/1.4";
        if (System.getenv("CI") != null) {
            client += " (batch)";
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("User-Agent", client)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
