package dev.telltale.bench.programs.i4_enum_name;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An enum constant is chosen, its name is sent. */
public final class Program {
    private Program() {}

    private enum Region {
        EAST,
        WEST
    }

    public static void main(String[] args) throws Exception {
        Region region = TimeZone.getDefault().getID().startsWith("Asia/") ? Region.EAST : Region.WEST;
        post("region=" + region.name());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
