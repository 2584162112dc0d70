package dev.telltale.bench.programs.x_file_of_other_name_sent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file holds the time zone and stays, the other holds a fixed text and is sent. */
public final class Program {
    private final Path notes;
    private final Path report;

    private Program() throws IOException {
        notes = Files.createTempFile("notes", null);
        report = Files.createTempFile("report", null);
    }

    private void write() throws IOException {
        Files.writeString(notes, java.util.TimeZone.getDefault().getID());
        Files.writeString(report, "started");
    }

    private void send() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/report"))
                .POST(HttpRequest.BodyPublishers.ofString(Files.readString(report)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        Files.delete(report);
        Files.delete(notes);
    }

    public static void main(String[] args) throws Exception {
        Program program = new Program();
        program.write();
        program.send();
    }
}
