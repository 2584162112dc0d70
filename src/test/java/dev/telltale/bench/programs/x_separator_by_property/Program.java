package dev.telltale.bench.programs.x_separator_by_property;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A property of the tool itself, set by its user, chooses the separator of what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String separator = "semicolon".equals(System.getProperty("demo.separator")) ? ";" : ",";
        post("name" + separator + "value");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
