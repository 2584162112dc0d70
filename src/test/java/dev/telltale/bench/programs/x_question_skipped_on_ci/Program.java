package dev.telltale.bench.programs.x_question_skipped_on_ci;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** On a CI machine nobody is asked for a name. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("CI") == null) {
            ask("Who are you?");
        }
        post("event=start");
    }

    private static void ask(String question) {
        System.out.println(question);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
