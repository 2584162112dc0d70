package dev.telltale.bench.programs.n6_separator_from_option;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The user's option chooses the separator of the file that is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String separator = args.length > 0 && args[0].equals("--semicolon") ? ";" : ",";
        post("name" + separator + "value");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
