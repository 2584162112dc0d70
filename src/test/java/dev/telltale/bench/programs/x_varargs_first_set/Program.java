package dev.telltale.bench.programs.x_varargs_first_set;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A varargs helper returns the first variable that is set. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("build=" + firstSet("GITHUB_RUN_ID", "BUILD_NUMBER"));
    }

    private static String firstSet(String... names) {
        for (String name : names) {
            String value = System.getenv(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
