package dev.telltale.bench.programs.x_path_separator_by_system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The operating system chooses the separator of a local path. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char separator = System.getProperty("os.name").startsWith("Windows") ? '\\' : '/';
        System.out.println("reading conf" + separator + "demo.properties");
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
