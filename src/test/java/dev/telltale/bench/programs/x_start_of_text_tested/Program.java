package dev.telltale.bench.programs.x_start_of_text_tested;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** How the text starts says nothing of the time zone that stands behind. */
public final class Program {
    private Program() {}

    private static String marked(String line) {
        return line.startsWith("#") ? "comment" : "data";
    }

    public static void main(String[] args) throws Exception {
        String line = (args.length > 0 ? args[0] : "zone") + "="
                + TimeZone.getDefault().getID();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString("kind=" + marked(line)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
