package dev.telltale.bench.programs.x_appended_by_either;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One of two variables is enough for a part that is appended: one choice, and neither guards it. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder form = new StringBuilder("v=4");
        if (System.getenv("GITHUB_ACTIONS") != null || System.getenv("GITLAB_CI") != null) {
            form.append("&b=1");
        }
        post(form.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
