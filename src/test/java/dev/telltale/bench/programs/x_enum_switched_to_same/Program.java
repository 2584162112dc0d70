package dev.telltale.bench.programs.x_enum_switched_to_same;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Whatever enum constant is made of the time zone, every case of the switches gives the same word. */
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

    private static String fruit(Season season) {
        switch (season) {
            case WET:
                return "pear";
            case COLD:
                return "pear";
            default:
                return "pear";
        }
    }

    public static void main(String[] args) throws Exception {
        int size = switch (season()) {
            case DRY -> 7;
            case WET -> 7;
            case COLD -> 7;
        };
        post("fruit=" + fruit(season()) + "&size=" + size);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
