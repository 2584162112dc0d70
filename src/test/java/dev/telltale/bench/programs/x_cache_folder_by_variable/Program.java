package dev.telltale.bench.programs.x_cache_folder_by_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** A variable chooses where a local cache lies. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String folder = System.getenv("KUBERNETES_SERVICE_HOST") != null ? "cluster-cache" : "local-cache";
        Files.createDirectories(Path.of(folder));
        post("event=cached");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
