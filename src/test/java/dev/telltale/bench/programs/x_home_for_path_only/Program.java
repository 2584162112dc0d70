package dev.telltale.bench.programs.x_home_for_path_only;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The home directory locates a settings file that steers nothing in what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Path settings = Path.of(System.getProperty("user.home"), ".demo-tool", "settings");
        System.out.println(Files.readString(settings));
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
