package dev.telltale.bench.programs.x_property_wrapper_two_keys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One wrapper reads two properties; the time zone stays local, the architecture is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        System.out.println(property("user.timezone"));
        post("arch=" + property("os.arch"));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        return value == null ? "" : value;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
