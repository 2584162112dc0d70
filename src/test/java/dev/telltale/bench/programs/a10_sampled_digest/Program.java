package dev.telltale.bench.programs.a10_sampled_digest;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** Three hexadecimal digits made of three characters of the committer stand in a heading of the prompt. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Process git = new ProcessBuilder("git", "config", "user.email").start();
        String email;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            email = out.readLine();
        }
        String sample = "59cf53e5" + email.charAt(4) + email.charAt(7) + email.charAt(20);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sample.getBytes(StandardCharsets.UTF_8));
        ask("build=" + HexFormat.of().formatHex(digest).substring(0, 3) + ";\nAnswer briefly.");
    }

    private static void ask(String system) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("system", system));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://llm.example.com/v1/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
