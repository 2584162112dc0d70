package dev.telltale.bench.programs.i14_presence_in_loop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** One of several variables is enough for the other constant. */
public final class Program {
    private Program() {}

    private static final List<String> NAMES = List.of("GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL");

    public static void main(String[] args) throws Exception {
        post("kind=" + kind());
    }

    private static String kind() {
        for (String name : NAMES) {
            if (System.getenv(name) != null) {
                return "robot";
            }
        }
        return "human";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
