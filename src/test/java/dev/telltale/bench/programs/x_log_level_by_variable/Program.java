package dev.telltale.bench.programs.x_log_level_by_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable chooses the level of a local log. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean verbose = "mode-berlin".equals(System.getenv("DEMO_MODE"));
        String level = verbose ? "FINE" : "INFO";
        System.getLogger("demo").log(System.Logger.Level.DEBUG, level);
        System.out.println("level " + level);
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
