package dev.telltale.bench.programs.x_order_in_tree;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The country chooses the order that a sorted set keeps. */
public final class Program {
    private Program() {}

    private static Comparator<String> order() {
        return Locale.getDefault().getCountry().equals("CN")
                ? String.CASE_INSENSITIVE_ORDER.reversed()
                : String.CASE_INSENSITIVE_ORDER;
    }

    public static void main(String[] args) throws Exception {
        String words = Stream.of("pear", "lime", "plum").sorted(order()).collect(Collectors.joining(","));
        post("words=" + words);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
