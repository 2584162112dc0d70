package dev.telltale.bench.programs.x_guard_file_says_no;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** A file can say no; where there is none, it is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (!declined()) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static boolean declined() {
        try {
            Path file = Path.of(System.getProperty("user.home"), ".demo-tool", "declined");
            return Files.readString(file).strip().equals("yes");
        } catch (IOException e) {
            return false;
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
