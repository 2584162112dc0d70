package dev.telltale.bench.programs.x_file_written_and_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** One procedure writes a file and sends it. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Path report = Path.of(System.getProperty("user.home"), "x-demo-report.json");
        Files.writeString(report, "{\"zone\":\"" + TimeZone.getDefault().getID() + "\"}");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofFile(report))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        Files.delete(report);
    }
}
