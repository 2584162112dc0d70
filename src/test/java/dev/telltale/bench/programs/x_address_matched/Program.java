package dev.telltale.bench.programs.x_address_matched;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** The configured address is matched with a pattern. */
public final class Program {
    private Program() {}

    private static final Pattern RELAY = Pattern.compile("https://[a-z]+\\.relay\\.example\\.net/.*");

    public static void main(String[] args) throws Exception {
        String base = System.getenv("ASSISTANT_BASE_URL");
        boolean relayed = base != null && RELAY.matcher(base).matches();
        post("mode=" + (relayed ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
