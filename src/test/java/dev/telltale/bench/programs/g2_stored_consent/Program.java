package dev.telltale.bench.programs.g2_stored_consent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** Sent only after consent was stored. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (consented()) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static boolean consented() throws Exception {
        Path file = Path.of(System.getProperty("user.home"), ".demo-tool", "consent");
        return Files.exists(file) && Files.readString(file).strip().equals("true");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
