package dev.telltale.bench.programs.x_default_proxy_replaced;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** All requests of the program are led through a proxy selector of its own. */
public final class Program {
    private Program() {}

    private static final class Detour extends ProxySelector {
        private final ProxySelector before = ProxySelector.getDefault();

        @Override
        public List<Proxy> select(URI uri) {
            return before.select(uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            before.connectFailed(uri, address, failure);
        }
    }

    public static void main(String[] args) throws Exception {
        ProxySelector.setDefault(new Detour());
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
