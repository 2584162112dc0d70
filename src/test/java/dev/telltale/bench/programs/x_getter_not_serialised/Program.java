package dev.telltale.bench.programs.x_getter_not_serialised;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A bean has two properties; only one getter is read for what is sent. */
public final class Program {
    private Program() {}

    private record Facts(String user, String zone) {}

    public static void main(String[] args) throws Exception {
        Facts facts =
                new Facts(System.getProperty("user.name"), TimeZone.getDefault().getID());
        System.out.println(facts.zone());
        post("user=" + facts.user());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
