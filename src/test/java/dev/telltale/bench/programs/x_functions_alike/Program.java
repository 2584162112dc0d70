package dev.telltale.bench.programs.x_functions_alike;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** Two functions are chosen between, and both do the same. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        UnaryOperator<String> shape = east ? word -> word + "!" : word -> word.concat("!");
        UnaryOperator<String> same = east ? word -> word + "?" : word -> word + "?";
        System.out.println(shape.apply("hello"));
        post("event=" + same.apply("start" + ".".repeat(args.length)));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
