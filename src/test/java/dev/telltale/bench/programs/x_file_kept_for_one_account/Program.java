package dev.telltale.bench.programs.x_file_kept_for_one_account;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file is deleted unless the account has one name. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (!System.getProperty("user.name").equals("builder")) {
            Files.deleteIfExists(Path.of("trace.log"));
        }
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
