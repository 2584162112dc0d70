package dev.telltale.bench.programs.x_quoting_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The country chooses how an apostrophe is written in what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String quote = Locale.getDefault().getCountry().equals("CN") ? "&#39;" : "'";
        post("text=it" + quote + "s done");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
