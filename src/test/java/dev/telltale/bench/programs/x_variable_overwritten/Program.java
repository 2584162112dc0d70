package dev.telltale.bench.programs.x_variable_overwritten;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A local variable is overwritten before it is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String value = TimeZone.getDefault().getID();
        System.out.println(value);
        value = "fixed";
        post("value=" + value);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
