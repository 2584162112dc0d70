package dev.telltale.bench.programs.e5_account_through_streams;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/** The account name goes through a record, a stream and a joining collector. */
public final class Program {
    private Program() {}

    private record Field(String name, String value) {}

    public static void main(String[] args) throws Exception {
        List<Field> fields = List.of(new Field("user", System.getProperty("user.name")), new Field("tool", "demo"));
        post(fields.stream().map(field -> field.name() + "=" + field.value()).collect(Collectors.joining("&")));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
