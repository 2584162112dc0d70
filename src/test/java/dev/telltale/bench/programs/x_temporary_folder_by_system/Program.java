package dev.telltale.bench.programs.x_temporary_folder_by_system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system chooses the folder for temporary files. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean windows = System.getProperty("os.name").contains("Windows");
        Path folder = Path.of(windows ? "C:\\Temp" : "/tmp");
        System.out.println(Files.isWritable(folder));
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
