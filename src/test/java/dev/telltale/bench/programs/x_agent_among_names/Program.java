package dev.telltale.bench.programs.x_agent_among_names;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The names of all variables are asked for the one an agent sets. */
public final class Program {
    private Program() {}

    private static boolean driven() {
        return System.getenv().keySet().contains("AI_AGENT");
    }

    public static void main(String[] args) throws Exception {
        String driver = "person";
        if (driven()) {
            driver = "agent";
        }
        post("driver=" + driver);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
