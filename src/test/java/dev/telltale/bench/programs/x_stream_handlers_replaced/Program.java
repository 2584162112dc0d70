package dev.telltale.bench.programs.x_stream_handlers_replaced;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Every connection to an address goes through the program. */
public final class Program {
    private Program() {}

    private static final class Handlers implements URLStreamHandlerFactory {
        @Override
        public URLStreamHandler createURLStreamHandler(String protocol) {
            return protocol.equals("demo") ? new Handler() : null;
        }
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return new URL("http", url.getHost(), url.getFile()).openConnection(Proxy.NO_PROXY);
        }
    }

    public static void main(String[] args) throws Exception {
        URL.setURLStreamHandlerFactory(new Handlers());
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
