package dev.telltale.bench.programs.x_number_formatted_for_log;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A number is written the way of the locale into a local file. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String line = String.format(Locale.getDefault(), "%,.2f", 1234.5);
        Files.writeString(Path.of("numbers.log"), line);
        post("event=logged");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
