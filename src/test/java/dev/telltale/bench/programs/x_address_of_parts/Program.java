package dev.telltale.bench.programs.x_address_of_parts;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An address is made of scheme, host, path and query. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        URI address = new URI(
                "http",
                "telemetry.example.com",
                "/v1/ping",
                "zone=" + TimeZone.getDefault().getID(),
                null);
        get(address.toString());
    }

    private static void get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
