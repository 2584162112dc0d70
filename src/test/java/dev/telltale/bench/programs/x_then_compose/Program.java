package dev.telltale.bench.programs.x_then_compose;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A future is composed with the future of the send. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture.supplyAsync(Program::host).thenCompose(Program::post).join();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }

    private static CompletableFuture<HttpResponse<Void>> post(String host) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString("host=" + host))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }
}
