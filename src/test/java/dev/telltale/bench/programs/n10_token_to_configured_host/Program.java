package dev.telltale.bench.programs.n10_token_to_configured_host;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A token from a variable authorises requests to the configured host. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String base = System.getenv("DEMO_API_URL") == null ? "http://api.example.com" : System.getenv("DEMO_API_URL");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/repos"))
                .header("Authorization", "Bearer " + System.getenv("GITHUB_TOKEN"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
