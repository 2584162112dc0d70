package dev.telltale.bench.programs.x_retries_by_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A CI machine tries more often; the first try answers. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int tries = System.getenv("CI") != null ? 5 : 2;
        boolean done = false;
        for (int i = 0; i < tries && !done; i++) {
            done = ping();
        }
    }

    private static boolean ping() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
