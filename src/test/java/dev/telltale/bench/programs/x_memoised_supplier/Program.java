package dev.telltale.bench.programs.x_memoised_supplier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** A memoising supplier computes the value once. */
public final class Program {
    private Program() {}

    private static final class Memo<T> implements Supplier<T> {
        private final Supplier<T> inner;
        private T value;

        Memo(Supplier<T> inner) {
            this.inner = inner;
        }

        @Override
        public T get() {
            if (value == null) {
                value = inner.get();
            }
            return value;
        }
    }

    private static final Supplier<String> HOST = new Memo<>(Program::lookUp);

    private static String lookUp() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }

    public static void main(String[] args) throws Exception {
        post("host=" + HOST.get());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
