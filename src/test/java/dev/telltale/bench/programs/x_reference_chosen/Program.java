package dev.telltale.bench.programs.x_reference_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** One of two references to methods is kept and applied to a word later. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        UnaryOperator<String> shape = east ? String::toUpperCase : UnaryOperator.identity();
        post("event=" + shape.apply("start" + ".".repeat(args.length)));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
