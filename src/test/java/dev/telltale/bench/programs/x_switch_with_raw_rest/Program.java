package dev.telltale.bench.programs.x_switch_with_raw_rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Known names become labels, every other name is sent as it is. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("os=" + label(System.getProperty("os.name")));
    }

    private static String label(String name) {
        switch (name) {
            case "Windows 11":
                return "windows";
            case "Mac OS X":
                return "mac";
            default:
                return name;
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
