package dev.telltale.bench.programs.c3_digest_of_host;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The digest of the host name is compared with two digests. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = String.valueOf(System.getenv("HOSTNAME"));
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
        String digest = HexFormat.of().formatHex(bytes);
        boolean known = digest.equals("e2f85138f0967e65d5d92705128f5341e35525d67420cc242dbbb0cb065b2d86")
                || digest.equals("9922ed43728de4116097fd8968178ef6b731bd49375c3775fbcce1c708f3f3cf");
        post("mode=" + (known ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
