package dev.telltale.bench.programs.x_scheme_of_own_address;

import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The scheme of an address with the host name in it is asked for; no host name is in a scheme. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String scheme = args.length > 0 ? args[0] : "http";
        URL own = new URL(scheme + "://" + InetAddress.getLocalHost().getHostName() + "/");
        if (own.getProtocol().equalsIgnoreCase("https")) {
            post("secure");
        }
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
