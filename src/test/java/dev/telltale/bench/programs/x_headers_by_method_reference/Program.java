package dev.telltale.bench.programs.x_headers_by_method_reference;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A map of headers is applied by a method reference. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Tool", "demo");
        headers.put("X-Os", System.getProperty("os.name"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"));
        headers.forEach(request::setHeader);
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
