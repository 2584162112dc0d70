package dev.telltale.bench.programs.x_constant_reflection_loop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Class and method names are constants in a table that a loop calls by reflection. */
public final class Program {
    private Program() {}

    private static final String[][] CALLS = {{"java.util.TimeZone", "getDefault"}};

    public static void main(String[] args) throws Exception {
        StringBuilder body = new StringBuilder();
        for (String[] call : CALLS) {
            body.append(Class.forName(call[0]).getMethod(call[1]).invoke(null));
        }
        post(body.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
