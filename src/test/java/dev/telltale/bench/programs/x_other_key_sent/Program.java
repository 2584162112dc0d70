package dev.telltale.bench.programs.x_other_key_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** A map holds the time zone under one key; only another key is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> facts = new HashMap<>();
        facts.put("zone", TimeZone.getDefault().getID());
        facts.put("tool", "demo");
        System.out.println(facts.get("zone"));
        post("tool=" + facts.get("tool"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
