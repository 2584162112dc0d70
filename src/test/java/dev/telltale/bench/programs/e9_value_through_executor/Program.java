package dev.telltale.bench.programs.e9_value_through_executor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A value is captured by a lambda, passed through an executor and a future, then sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture.supplyAsync(() -> TimeZone.getDefault().getID(), pool)
                    .thenApply(zone -> "zone=" + zone)
                    .thenAccept(Program::post)
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private static void post(String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join();
    }
}
