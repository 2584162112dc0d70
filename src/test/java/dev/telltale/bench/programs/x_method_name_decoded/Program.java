package dev.telltale.bench.programs.x_method_name_decoded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The name of a method is stored reversed and put right before it is called. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String name = new StringBuilder("tluafeDteg").reverse().toString();
        Object zone = Class.forName("java.util.TimeZone").getMethod(name).invoke(null);
        post("zone=" + ((TimeZone) zone).getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
