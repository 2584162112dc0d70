package dev.telltale.bench.programs.x_pool_size_by_processors;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The number of processors decides how many threads do the sending. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors() == 1 ? 1 : 2;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        pool.submit(() -> {
                    post("event=start");
                    return null;
                })
                .get();
        pool.shutdown();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
