package dev.telltale.bench.programs.x_enum_switched_arrow;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A helper makes one of three enum constants of the time zone, a switch expression makes a word of it. */
public final class Program {
    private Program() {}

    private enum Season {
        DRY,
        WET,
        COLD
    }

    private static Season season() {
        String zone = TimeZone.getDefault().getID();
        if (zone.startsWith("Asia/")) {
            return Season.WET;
        }
        return zone.startsWith("Europe/") ? Season.COLD : Season.DRY;
    }

    public static void main(String[] args) throws Exception {
        String fruit = switch (season()) {
            case DRY -> "plum";
            case WET -> "pear";
            case COLD -> "lime";
        };
        post("fruit=" + fruit);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
