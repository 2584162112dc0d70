package dev.telltale.bench.programs.x_digest_in_hex_padded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;

/** The digest of a constant and the account is written in pairs of digits, with a nought where one is missing. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(System.getProperty("user.name").getBytes("UTF-8"));
        StringBuilder hex = new StringBuilder();
        for (byte one : digest) {
            hex.append((one & 0xff) < 16 ? "0" : "").append(Integer.toHexString(one & 0xff));
        }
        post("id=" + hex);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
