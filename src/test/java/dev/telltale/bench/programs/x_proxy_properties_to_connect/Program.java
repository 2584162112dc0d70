package dev.telltale.bench.programs.x_proxy_properties_to_connect;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Proxy properties open the connection. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = System.getProperty("demo.proxyHost", System.getProperty("https.proxyHost"));
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (host != null) {
            builder.proxy(ProxySelector.of(new InetSocketAddress(host, Integer.getInteger("https.proxyPort", 443))));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .build();
        builder.build().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
