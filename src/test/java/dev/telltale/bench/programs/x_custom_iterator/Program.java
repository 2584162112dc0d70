package dev.telltale.bench.programs.x_custom_iterator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;

/** A hand-written iterator yields the value. */
public final class Program {
    private Program() {}

    private record Facts(String[] values) implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public String next() {
                    return values[next++];
                }
            };
        }
    }

    public static void main(String[] args) throws Exception {
        StringBuilder body = new StringBuilder();
        for (String fact : new Facts(new String[] {"demo", System.getProperty("os.name")})) {
            body.append(fact).append(';');
        }
        post(body.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
