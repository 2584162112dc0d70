package dev.telltale.bench.programs.x_same_word_stored_in_both;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Both outcomes of a test store the same word. */
public final class Program {
    private String mode = "";

    private void choose() {
        if (System.getenv("CI") != null) {
            mode = "batch";
            System.out.println("quiet");
        } else {
            mode = "batch";
        }
    }

    public static void main(String[] args) throws Exception {
        Program program = new Program();
        program.choose();
        post("mode=" + program.mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
