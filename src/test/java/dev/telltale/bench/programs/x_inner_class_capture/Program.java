package dev.telltale.bench.programs.x_inner_class_capture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An anonymous class captures a local variable. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String user = System.getProperty("user.name");
        Callable<String> body = new Callable<>() {
            @Override
            public String call() {
                return "user=" + user;
            }
        };
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            post(pool.submit(body).get());
        } finally {
            pool.shutdown();
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
