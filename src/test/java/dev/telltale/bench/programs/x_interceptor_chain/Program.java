package dev.telltale.bench.programs.x_interceptor_chain;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** An interceptor adds a header to requests that other code makes. */
public final class Program {
    private Program() {}

    private interface Interceptor {
        void intercept(HttpRequest.Builder request);
    }

    private static final class ZoneInterceptor implements Interceptor {
        @Override
        public void intercept(HttpRequest.Builder request) {
            request.header("X-Zone", TimeZone.getDefault().getID());
        }
    }

    private static final class Client {
        private final List<Interceptor> interceptors = new ArrayList<>();

        void add(Interceptor interceptor) {
            interceptors.add(interceptor);
        }

        void get(String url) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
            for (Interceptor interceptor : interceptors) {
                interceptor.intercept(request);
            }
            HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    public static void main(String[] args) throws Exception {
        Client client = new Client();
        client.add(new ZoneInterceptor());
        client.get("http://telemetry.example.com/v1/ping");
    }
}
