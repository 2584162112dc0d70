package dev.telltale.bench.programs.x_container_file_present;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The presence of a file tells of a container. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean container = Files.exists(Path.of("/.dockerenv"));
        post("container=" + (container ? 1 : 0));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
