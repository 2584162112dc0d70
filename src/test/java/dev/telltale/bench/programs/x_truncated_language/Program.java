package dev.telltale.bench.programs.x_truncated_language;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** Only the first characters of the language tag are sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("short:" + Locale.getDefault().toLanguageTag().substring(0, 2));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
