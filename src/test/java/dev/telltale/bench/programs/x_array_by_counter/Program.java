package dev.telltale.bench.programs.x_array_by_counter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Arguments of a variable number are joined by a counting loop. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(comment("v1", System.getProperty("os.name"), TimeZone.getDefault().getID()));
    }

    private static String comment(String version, String... more) {
        String text = version;
        for (int i = 0; i < more.length; i++) {
            text += (i > 0 ? "; " : " ") + more[i];
        }
        return text;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
