package dev.telltale.bench.programs.x_no_break_space_before_unit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A no-break space stands before a unit, as typography asks for. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("distance=10\u00a0km");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
