package dev.telltale.bench.programs.x_guard_of_other_datum;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The opt-out covers one datum and not another. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder body = new StringBuilder("zone=" + TimeZone.getDefault().getID());
        if (System.getenv("X_TELEMETRY_OPTOUT") == null) {
            body.append("&user=").append(System.getProperty("user.name"));
        }
        post(body.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
