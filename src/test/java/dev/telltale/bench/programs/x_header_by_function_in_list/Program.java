package dev.telltale.bench.programs.x_header_by_function_in_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A function that sets a header is one of those that are run, or not. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<Consumer<HttpRequest.Builder>> steps = new ArrayList<>();
        if (System.getenv("CI") != null) {
            steps.add(request -> request.header("X-Built", "1"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/beat"));
        steps.forEach(step -> step.accept(request));
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
