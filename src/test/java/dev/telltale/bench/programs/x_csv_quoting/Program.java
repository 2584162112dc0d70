package dev.telltale.bench.programs.x_csv_quoting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A field is quoted when it holds a comma. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(quoted("Doe, Jane" + args.length) + "," + quoted("plain"));
    }

    private static String quoted(String field) {
        return field.contains(",") ? "\"" + field + "\"" : field;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
