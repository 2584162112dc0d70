package dev.telltale.bench.programs.x_endpoint_with_hole;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The host of the endpoint has a part that is computed from an argument. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String region = args.length > 0 ? args[0] : "eu";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + region + ".telemetry.example.com/v1"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "zone=" + TimeZone.getDefault().getID()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
