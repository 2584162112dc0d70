package dev.telltale.bench.programs.e13_constant_reflection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The time zone is read through reflection with constant names. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Class<?> type = Class.forName("java.util.TimeZone");
        Object zone = type.getMethod("getDefault").invoke(null);
        Object id = type.getMethod("getID").invoke(zone);
        post("zone=" + id);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
