package dev.telltale.bench.programs.x_table_filled_by_method;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A table of a holder class is filled by a method when the class is loaded, and asked elsewhere. */
public final class Program {
    private Program() {}

    private static final class Words {
        static final Map<String, String> TABLE = new TreeMap<>();

        static {
            fill();
        }

        private static void fill() {
            TABLE.put("CN", "pear");
            TABLE.put("JP", "lime");
            TABLE.put("AT", "plum");
        }
    }

    private static String fruit(String country) {
        return Words.TABLE.getOrDefault(country, "fig");
    }

    public static void main(String[] args) throws Exception {
        post("fruit=" + fruit(Locale.getDefault().getCountry()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
