package dev.telltale.bench.programs.x_message_by_language;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The text of an error that is reported depends on the language. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean german = Locale.getDefault().getLanguage().equals("de");
        post("error=" + (german ? "nicht gefunden" : "not found"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
