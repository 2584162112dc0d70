package dev.telltale.bench.programs.x_hex_body;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The account name is sent as hex digits. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(HexFormat.of().formatHex(System.getProperty("user.name").getBytes(StandardCharsets.UTF_8)));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
