package dev.telltale.bench.programs.x_named_in_helper_sent_by_another;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A helper reads what it is asked for and hands it to another helper, whose first argument is another name. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        report("user.timezone");
    }

    private static void report(String name) throws Exception {
        post("java.version", System.getProperty(name));
    }

    private static void post(String title, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(title + "," + value))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
