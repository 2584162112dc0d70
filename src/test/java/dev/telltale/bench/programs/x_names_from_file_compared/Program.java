package dev.telltale.bench.programs.x_names_from_file_compared;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.TimeZone;

/** The name the time zone is compared with is in a file, in Base64: nothing is hidden in the program. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String stored = Files.readString(Path.of("/etc/demo-zone.conf"));
        String name = new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
        post("mode=" + (name.equals(TimeZone.getDefault().getID()) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
