package dev.telltale.bench.programs.x_byte_order_mark_in_file;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** A byte order mark begins a local file. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("table.csv"), "\ufeff" + "a;b\n");
        post("event=exported");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
