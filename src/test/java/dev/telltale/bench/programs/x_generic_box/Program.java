package dev.telltale.bench.programs.x_generic_box;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.function.Function;

/** A generic box carries the value through an interface. */
public final class Program {
    private Program() {}

    private interface Source<T> {
        T value();
    }

    private record Box<T>(T value) implements Source<T> {
        <R> Box<R> map(Function<T, R> change) {
            return new Box<>(change.apply(value));
        }
    }

    public static void main(String[] args) throws Exception {
        Source<String> source = new Box<>(TimeZone.getDefault()).map(TimeZone::getID);
        post("zone=" + source.value());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
