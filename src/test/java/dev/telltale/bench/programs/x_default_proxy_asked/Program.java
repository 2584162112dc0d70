package dev.telltale.bench.programs.x_default_proxy_asked;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The default proxy is asked, not replaced, and its answer stays here. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ProxySelector selector = ProxySelector.getDefault();
        System.out.println(selector == null);
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
