package dev.telltale.bench.programs.x_direct_connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable decides whether the proxy is used for a host. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String direct = System.getenv("NO_PROXY");
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (direct != null && direct.contains("telemetry.example.com")) {
            builder.proxy(HttpClient.Builder.NO_PROXY);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .build();
        builder.build().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
