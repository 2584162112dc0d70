package dev.telltale.bench.programs.x_argument_switched;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An argument of the user chooses what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String command = args.length > 0 ? args[0] : "status";
        switch (command) {
            case "status":
                post("command=1");
                break;
            case "stop":
                post("command=2");
                break;
            default:
                post("command=0");
                break;
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
