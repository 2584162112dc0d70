package dev.telltale.bench.programs.x_random_file_stays;

import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** The zone is written into one file, which stays; another is sent. */
public final class Program {
    private static final String NOTES = "telltale-bench-notes.txt";
    private static final String REPORT = "telltale-bench-started.txt";

    private Program() {}

    public static void main(String[] args) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(NOTES, "rw")) {
            file.writeBytes(TimeZone.getDefault().getID());
        }
        try (RandomAccessFile file = new RandomAccessFile(REPORT, "rw")) {
            file.writeBytes("started");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/report"))
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(REPORT)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        Files.delete(Path.of(NOTES));
        Files.delete(Path.of(REPORT));
    }
}
