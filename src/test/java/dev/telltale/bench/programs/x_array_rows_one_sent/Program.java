package dev.telltale.bench.programs.x_array_rows_one_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Of two rows of an array only the names are sent, by a counting loop. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String[] kept = {System.getProperty("user.home"), System.getProperty("user.name")};
        String[] sent = {"home", "name"};
        String body = "";
        for (int i = 0; i < sent.length; i++) {
            body += sent[i] + (kept[i] == null ? "" : "+");
        }
        System.out.println(String.join(" ", kept));
        post(body);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
