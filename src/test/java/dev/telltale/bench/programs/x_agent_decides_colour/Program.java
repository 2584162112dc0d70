package dev.telltale.bench.programs.x_agent_decides_colour;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A variable of an agent decides how something is shown; what is sent is the same. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean agent = System.getenv().containsKey("AI_AGENT");
        System.out.println(agent ? "done" : "\u001b[1mdone\u001b[0m");
        post("event=done");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
