package dev.telltale.bench.programs.x_enum_switched_old_style;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A helper makes one of three enum constants of the time zone, a switch statement gives back a word for it. */
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
                return "lime";
            default:
                return "plum";
        }
    }

    public static void main(String[] args) throws Exception {
        post("fruit=" + fruit(season()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
