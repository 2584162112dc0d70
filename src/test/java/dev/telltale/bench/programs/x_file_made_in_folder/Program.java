package dev.telltale.bench.programs.x_file_made_in_folder;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.TimeZone;

/** A report goes into a file whose folder is not known; the same object says which file is sent. Another file stays. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        File notes = new File(
                System.getProperty("java.io.tmpdir"),
                "notes" + ProcessHandle.current().pid());
        File report = new File(
                System.getProperty("java.io.tmpdir"),
                "report" + ProcessHandle.current().pid());
        Files.writeString(notes.toPath(), System.getProperty("user.name"));
        write(report, "zone=" + TimeZone.getDefault().getID());
        send(report);
        Files.delete(notes.toPath());
        Files.delete(report.toPath());
    }

    private static void write(File file, String text) throws IOException {
        try (Writer writer = new FileWriter(file)) {
            writer.write(text);
        }
    }

    private static void send(File file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/report"))
                .POST(HttpRequest.BodyPublishers.ofFile(file.toPath()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
