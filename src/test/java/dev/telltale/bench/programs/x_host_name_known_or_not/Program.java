package dev.telltale.bench.programs.x_host_name_known_or_not;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The host name is always there; asking whether it is tells nobody anything. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        StringBuilder body = new StringBuilder("event=start");
        if (host != null && host.length() > 0) {
            body.append("&network=up");
        }
        post(body.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
