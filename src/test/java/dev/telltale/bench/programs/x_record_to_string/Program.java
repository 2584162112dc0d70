package dev.telltale.bench.programs.x_record_to_string;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The text form that the compiler gives a record is sent. */
public final class Program {
    private Program() {}

    private record Event(String name, String user) {}

    public static void main(String[] args) throws Exception {
        post(new Event("start", System.getProperty("user.name")).toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
