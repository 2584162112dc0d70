package dev.telltale.bench.programs.x_proxy_of_own_client;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of the program has a proxy of its own; nobody else's requests change. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().proxy(ProxySelector.of(null)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString("event=start"))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
