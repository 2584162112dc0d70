package dev.telltale.bench.programs.x_choice_in_background;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;

/** The choice is made in another thread. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = CompletableFuture.supplyAsync(() -> TimeZone.getDefault().getID())
                .thenApply(zone -> zone.startsWith("Asia/"))
                .thenApply(east -> east ? "a" : "b")
                .get();
        post("mode=" + mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
