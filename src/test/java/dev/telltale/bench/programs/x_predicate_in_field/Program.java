package dev.telltale.bench.programs.x_predicate_in_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.Predicate;

/** The question is kept in a field. */
public final class Program {
    private Program() {}

    private static final Predicate<String> EAST = zone -> zone.equals("Asia/Shanghai");

    public static void main(String[] args) throws Exception {
        post("mode=" + (EAST.test(TimeZone.getDefault().getID()) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
