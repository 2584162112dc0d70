package dev.telltale.bench.programs.x_account_digest_salted;

import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A salted digest of the account is sent as it is, in a header. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("salt".getBytes(StandardCharsets.UTF_8));
        digest.update(System.getProperty("user.name").getBytes(StandardCharsets.UTF_8));
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty(
                "X-Client", Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write("event=start".getBytes(StandardCharsets.UTF_8));
        }
        connection.getResponseCode();
    }
}
