package dev.telltale.bench.programs.x_address_base_given;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** The address before a value is the caller's, the name in front of the value another caller's. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ping(
                "http://telemetry.example.com/v1/ping?",
                "zone",
                TimeZone.getDefault().getID());
    }

    private static void ping(String base, String name, String value) throws Exception {
        get(base + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static void get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
