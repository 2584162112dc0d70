package dev.telltale.bench.programs.x_score_summed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Points are given for variables and summed up as a long number. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        long score = 100;
        if (System.getenv("CI") != null) {
            score += 10;
        }
        if (System.getenv("KUBERNETES_SERVICE_HOST") != null) {
            score += 25;
        }
        post("score=" + Long.toString(score, 36));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
