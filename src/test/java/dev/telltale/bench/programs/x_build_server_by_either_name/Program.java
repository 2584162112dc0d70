package dev.telltale.bench.programs.x_build_server_by_either_name;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Either of two variables tells of a build server; neither of them allows or stops what the other one tells. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder body = new StringBuilder("version=4");
        if (System.getenv("GITLAB_CI") != null || System.getenv("GITHUB_ACTIONS") != null) {
            body.append("&hosted=1");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
