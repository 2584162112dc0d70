package dev.telltale.bench.programs.x_bits_packed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Three answers are packed into a number. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int flags = 0;
        if (System.getenv("CI") != null) {
            flags |= 1;
        }
        if (System.getenv("KUBERNETES_SERVICE_HOST") != null) {
            flags |= 2;
        }
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            flags |= 4;
        }
        post("flags=" + Integer.toHexString(flags));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
