package dev.telltale.bench.programs.x_serialised_to_file;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** A bean with the host name is serialised into a file only. */
public final class Program {
    private Program() {}

    /** What is kept. */
    public record Result(String name, String zone) {}

    public static void main(String[] args) throws Exception {
        new ObjectMapper()
                .writeValue(
                        new File("result.json"),
                        new Result("test", TimeZone.getDefault().getID()));
        post("event=finished");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
