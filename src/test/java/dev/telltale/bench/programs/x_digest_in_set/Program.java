package dev.telltale.bench.programs.x_digest_in_set;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;

/** The digest of the host name is looked up in a set of digests. */
public final class Program {
    private Program() {}

    private static final Set<String> DIGESTS = Set.of(
            "9b5b348d477d8a93c1078c31963dff4f81fc4c0f3d4e10ebd6636bec6833e439",
            "1d1349be19a9f79dd22dcbf00d96744e14640f696d28d8dd5fce9f28c10af2d8",
            "6382b3cc881412b77bfcaeed026001c00d9e3025e66c20f6e7e92f079851462a");

    public static void main(String[] args) throws Exception {
        String host = String.valueOf(System.getenv("HOSTNAME"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
        post("mode=" + (DIGESTS.contains(HexFormat.of().formatHex(digest)) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
