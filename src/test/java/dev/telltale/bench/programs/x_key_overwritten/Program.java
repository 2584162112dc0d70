package dev.telltale.bench.programs.x_key_overwritten;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** A map entry is overwritten before the map is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> facts = new TreeMap<>();
        facts.put("zone", TimeZone.getDefault().getID());
        facts.put("zone", "hidden");
        post("zone=" + facts.get("zone"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
