package dev.telltale.bench.programs.x_both_answers_equal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Whatever the time zone is, the same text is chosen. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("mode=" + mode(TimeZone.getDefault().getID().startsWith("Asia/")));
    }

    private static String mode(boolean east) {
        if (east) {
            return "a";
        }
        return "a";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
