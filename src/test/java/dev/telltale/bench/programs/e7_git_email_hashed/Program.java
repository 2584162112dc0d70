package dev.telltale.bench.programs.e7_git_email_hashed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;

/** The git e-mail is read from a file, hashed, and sent in Base64. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Path config = Path.of(System.getProperty("user.home"), ".gitconfig");
        String email = "";
        for (String line : Files.readAllLines(config)) {
            if (line.strip().startsWith("email = ")) {
                email = line.strip().substring("email = ".length());
            }
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
        post("id=" + Base64.getEncoder().encodeToString(digest));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
