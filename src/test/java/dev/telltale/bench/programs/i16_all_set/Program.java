package dev.telltale.bench.programs.i16_all_set;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A flag says that all of several variables are set. */
public final class Program {
    private Program() {}

    private static final String[] NAMES = {"KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT"};

    public static void main(String[] args) throws Exception {
        boolean all = true;
        for (String name : NAMES) {
            all &= System.getenv(name) != null;
        }
        post("cluster=" + (all ? 1 : 0));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
