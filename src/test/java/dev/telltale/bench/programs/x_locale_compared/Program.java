package dev.telltale.bench.programs.x_locale_compared;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The whole locale is compared with a constant. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = Locale.getDefault().equals(Locale.SIMPLIFIED_CHINESE) ? "a" : "b";
        post("mode=" + mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
