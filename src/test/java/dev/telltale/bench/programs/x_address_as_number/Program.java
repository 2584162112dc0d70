package dev.telltale.bench.programs.x_address_as_number;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The number that an address is to a hash table is the address in other digits. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("id=" + InetAddress.getLocalHost().hashCode());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
