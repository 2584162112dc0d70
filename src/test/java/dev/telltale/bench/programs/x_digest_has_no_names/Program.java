package dev.telltale.bench.programs.x_digest_has_no_names;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A document is hashed: what its parts were called is not in the digest. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String document = "{\"account\":\"" + System.getProperty("user.name") + "\"}";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
        String body = "{\"signature\":\"" + HexFormat.of().formatHex(digest) + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
