package dev.telltale.bench.programs.x_array_in_loop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The parts of a report stand in an array and are joined in a loop. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String[] parts = {System.getProperty("os.name"), TimeZone.getDefault().getID(), System.getProperty("user.name")
        };
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            line.append(part).append(';');
        }
        post(line.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
