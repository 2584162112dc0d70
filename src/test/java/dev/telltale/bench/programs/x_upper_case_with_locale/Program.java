package dev.telltale.bench.programs.x_upper_case_with_locale;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The locale turns a constant to upper case. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("event=" + "start".toUpperCase(Locale.getDefault()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
