package dev.telltale.bench.programs.x_content_type_by_extension;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The ending of a file name chooses a header. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String file = args.length > 0 ? args[0] : "report.json";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/files"))
                .header("Content-Type", file.endsWith(".json") ? "application/json" : "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
