package dev.telltale.bench.programs.x_format_with_locale;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The locale formats a number that is sent; the locale itself is not in it. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(String.format(Locale.getDefault(), "count=%s", "3"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
