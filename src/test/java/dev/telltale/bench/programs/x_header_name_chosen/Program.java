package dev.telltale.bench.programs.x_header_name_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The name of a header is chosen, its value is not. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String name = System.getenv("CI") != null ? "X-Client" : "X-App";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header(name, "demo")
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
