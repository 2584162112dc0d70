package dev.telltale.bench.programs.x_test_discarded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.TimeZone;

/** A question is asked, its answer is thrown away. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Objects.hash(TimeZone.getDefault().getID().equals("Asia/Shanghai"));
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
