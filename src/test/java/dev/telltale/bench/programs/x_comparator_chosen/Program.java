package dev.telltale.bench.programs.x_comparator_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;

/** The time zone chooses how a list is sorted. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of("pear", "lime", "plum"));
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        words.sort(east ? Comparator.<String>reverseOrder() : Comparator.<String>naturalOrder());
        post("words=" + String.join(",", words));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
