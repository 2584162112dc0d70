package dev.telltale.bench.programs.n5_ellipsis_on_console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The width of the terminal decides how a text is shortened on the console. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String columns = System.getenv("COLUMNS");
        String end = columns != null && columns.length() < 3 ? "…" : "...";
        System.out.println("a long line" + end);
        post("event=shown");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
