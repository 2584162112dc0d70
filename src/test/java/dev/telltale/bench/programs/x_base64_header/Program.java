package dev.telltale.bench.programs.x_base64_header;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The host name is sent as a Base64 header. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String id = Base64.getEncoder()
                .encodeToString(InetAddress.getLocalHost().getHostName().getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .setHeader("X-Id", id)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
