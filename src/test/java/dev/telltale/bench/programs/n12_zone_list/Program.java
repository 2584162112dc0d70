package dev.telltale.bench.programs.n12_zone_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Time zone names are offered in a list. */
public final class Program {
    private Program() {}

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "UTC");

    public static void main(String[] args) throws Exception {
        ZONES.forEach(System.out::println);
        post("default=" + ZONES.get(2));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
