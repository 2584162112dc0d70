package dev.telltale.bench.programs.x_two_lambdas;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.Supplier;

/** One lambda prints the time zone, another makes the text that is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Supplier<String> shown = () -> TimeZone.getDefault().getID();
        Supplier<String> sent = () -> "event=start";
        System.out.println(shown.get());
        post(sent.get());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
