package dev.telltale.bench.programs.x_french_help_by_locale;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The language chooses a help text with typographic apostrophes that is printed. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean french = Locale.getDefault().getLanguage().equals("fr");
        System.out.println(french ? "l\u2019aide n\u2019est pas l\u00e0" : "there's no help");
        post("event=help");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
