package dev.telltale.bench.programs.x_choice_written_to_file;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** A choice is written to a file, a constant is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String quote = TimeZone.getDefault().getID().startsWith("Asia/") ? "\u2019" : "'";
        Files.writeString(Path.of("quote.txt"), "Today" + quote + "s text");
        post("event=written");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
