package dev.telltale.bench.programs.x_table_asked_by_argument;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A table filled when the class is loaded is asked by an argument; the country is only shown. */
public final class Program {
    private Program() {}

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        WORDS.put("CN", "pear");
        WORDS.put("JP", "lime");
    }

    public static void main(String[] args) throws Exception {
        String word = args.length > 0 ? WORDS.get(args[0]) : "plum";
        System.out.println(WORDS.get(Locale.getDefault().getCountry()));
        post("fruit=" + word);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
