package dev.telltale.bench.programs.x_file_by_random_access;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.TimeZone;

/** A report is written at a place of a file of its own choice; the file is sent. */
public final class Program {
    private static final File REPORT = new File("telltale-bench-random.txt");

    private Program() {}

    public static void main(String[] args) throws Exception {
        write();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/report"))
                .POST(HttpRequest.BodyPublishers.ofFile(REPORT.toPath()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        Files.delete(REPORT.toPath());
    }

    private static void write() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(REPORT, "rw")) {
            file.writeBytes("zone=" + TimeZone.getDefault().getID());
        }
    }
}
