package dev.telltale.bench.programs.x_ternary_in_lambda;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A lambda chooses when it is asked. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Supplier<String> mode = () -> TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b";
        post("mode=" + mode.get());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
