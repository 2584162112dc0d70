package dev.telltale.bench.programs.x_order_for_console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;

/** The time zone chooses the order of a list that is shown; what is sent has its own. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<String> shown = new ArrayList<>(List.of("pear", "lime", "plum"));
        List<String> sent = new ArrayList<>(shown);
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        shown.sort(east ? Comparator.<String>reverseOrder() : Comparator.<String>naturalOrder());
        sent.sort(Comparator.naturalOrder());
        System.out.println(shown);
        post("words=" + String.join(",", sent));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
