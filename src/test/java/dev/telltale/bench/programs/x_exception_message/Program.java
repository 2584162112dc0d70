package dev.telltale.bench.programs.x_exception_message;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The value travels in the message of an exception. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        try {
            fail(System.getProperty("user.name"));
        } catch (IllegalStateException e) {
            post("error=" + e.getMessage());
        }
    }

    private static void fail(String user) {
        throw new IllegalStateException("no licence for " + user);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
