package dev.telltale.bench.programs.x_predicate_of_list;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;

/** A reference to a list of zones answers the question. */
public final class Program {
    private Program() {}

    private final Predicate<String> listed = List.of("Asia/Shanghai", "Asia/Urumqi")::contains;

    private String mode() {
        return listed.test(TimeZone.getDefault().getID()) ? "a" : "b";
    }

    public static void main(String[] args) throws Exception {
        post("mode=" + new Program().mode());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
