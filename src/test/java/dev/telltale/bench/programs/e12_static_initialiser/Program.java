package dev.telltale.bench.programs.e12_static_initialiser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A static field is filled when the class is initialised and sent later. */
public final class Program {
    private Program() {}

    private static final String RUN;

    static {
        String run = System.getenv("GITHUB_RUN_ID");
        RUN = run == null ? "local" : run;
    }

    public static void main(String[] args) throws Exception {
        post("run=" + RUN);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
