package dev.telltale.bench.programs.x_long_name_cut;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A name that is too long is cut. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String user = System.getProperty("user.name");
        post("user=" + (user.length() > 9 ? user.substring(0, 9) : user));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
