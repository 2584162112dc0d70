package dev.telltale.bench.programs.x_builder_through_helper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A builder that comes from somewhere goes round a loop through a helper. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        URI address = URI.create("http://telemetry.example.com/v1/events");
        send(() -> HttpRequest.newBuilder(address), List.of("X-Zone"));
    }

    private static void send(Supplier<HttpRequest.Builder> start, List<String> names) throws Exception {
        HttpRequest.Builder builder = start.get();
        for (String name : names) {
            builder = with(builder, name, TimeZone.getDefault().getID());
        }
        HttpClient.newHttpClient().send(builder.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder builder, String name, String value) {
        return builder.header(name, value);
    }
}
