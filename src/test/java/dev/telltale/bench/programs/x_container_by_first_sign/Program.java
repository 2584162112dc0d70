package dev.telltale.bench.programs.x_container_by_first_sign;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An earlier test that gives one of the same answers decides as well; it stops nothing. */
public final class Program {
    private Program() {}

    private static boolean isContainer() {
        if (System.getenv("X_MODE") != null) {
            return true;
        }
        return System.getenv("KUBERNETES_SERVICE_HOST") != null;
    }

    public static void main(String[] args) throws Exception {
        post("container=" + isContainer());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
