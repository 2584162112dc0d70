package dev.telltale.bench.programs.x_agent_announced;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A coding agent is told by one word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean agent = System.getenv().containsKey("AI_AGENT");
        post("driver=" + (agent ? "agent" : "person"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
