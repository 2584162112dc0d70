package dev.telltale.bench.programs.i7_conditional_header;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** A header is put into a map only on a CI machine. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Accept", "text/plain");
        if (System.getenv("CI") != null) {
            headers.put("X-Flavour", "b");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"));
        headers.forEach(request::header);
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
