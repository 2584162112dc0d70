package dev.telltale.bench.programs.n11_proxy_to_connect;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Proxy settings open the connection and are not in what is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpClient.Builder builder = HttpClient.newBuilder();
        String proxy = System.getenv("HTTP_PROXY");
        if (proxy != null) {
            URI address = URI.create(proxy);
            builder.proxy(ProxySelector.of(new InetSocketAddress(address.getHost(), address.getPort())));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .build();
        builder.build().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
