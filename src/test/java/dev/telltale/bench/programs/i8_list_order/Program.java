package dev.telltale.bench.programs.i8_list_order;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The country decides in which order two words are sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>();
        if (Locale.getDefault().getCountry().equals("CN")) {
            words.add("pear");
            words.add("lime");
        } else {
            words.add("lime");
            words.add("pear");
        }
        post("words=" + String.join(",", words));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
