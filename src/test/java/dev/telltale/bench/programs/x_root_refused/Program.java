package dev.telltale.bench.programs.x_root_refused;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One account is refused; nothing else depends on the account. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if ("root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("do not run this as root");
        }
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
