package dev.telltale.bench.programs.i6_ci_name_opt_in;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The name of the CI service is found by presence tests in a loop and sent once somebody asked for analytics. */
public final class Program {
    private Program() {}

    private static final String[][] SERVICES = {
        {"GITHUB_ACTIONS", "github"}, {"GITLAB_CI", "gitlab"}, {"JENKINS_URL", "jenkins"}
    };

    public static void main(String[] args) throws Exception {
        if (System.getenv("DEMO_MODE") == null) {
            return;
        }
        post("ci=" + service());
    }

    private static String service() {
        for (String[] service : SERVICES) {
            if (System.getenv(service[0]) != null) {
                return service[1];
            }
        }
        return "unknown";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
