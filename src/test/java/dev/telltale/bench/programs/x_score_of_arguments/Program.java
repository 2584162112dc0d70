package dev.telltale.bench.programs.x_score_of_arguments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A number is put together from arguments; a variable only adds a line to the console. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int flags = 0;
        for (String argument : args) {
            if (argument.equals("-x")) {
                flags |= 1;
            }
            if (argument.equals("-y")) {
                flags |= 2;
            }
        }
        if (System.getenv("CI") != null) {
            System.out.println("build server");
        }
        post("flags=" + flags);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
