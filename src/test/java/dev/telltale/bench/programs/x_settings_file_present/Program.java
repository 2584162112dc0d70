package dev.telltale.bench.programs.x_settings_file_present;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the tool has a settings file decides a word that is sent: nothing of the machine. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean configured = Files.exists(Path.of("tool-settings.properties"));
        post("configured=" + (configured ? "yes" : "no"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
