package dev.telltale.bench.programs.x_number_pattern_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The country chooses how an amount is written. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String pattern = Locale.getDefault().getCountry().equals("AT") ? "%d,%02d" : "%d.%02d";
        post("amount=" + String.format(Locale.ROOT, pattern, 12 + args.length, 5));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
