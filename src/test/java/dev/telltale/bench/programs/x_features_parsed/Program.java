package dev.telltale.bench.programs.x_features_parsed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A variable is split into the names of features that are switched on locally. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = System.getenv("DEMO_MODE");
        Set<String> features = new HashSet<>(Arrays.asList(mode == null ? new String[0] : mode.split("-")));
        System.out.println(features.contains("berlin") ? "with colours" : "plain");
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
