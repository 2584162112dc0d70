package dev.telltale.bench.programs.x_enum_switch_refuses;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A switch on an enum constant that the time zone chose refuses what it does not know, and chooses nothing of what is sent. */
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
        switch (season()) {
            case WET:
                System.out.println("wet");
                break;
            case DRY:
            case COLD:
                System.out.println("not wet");
                break;
            default:
                throw new IllegalStateException("unknown season");
        }
        String fruit = args.length > 0 ? "pear" : "plum";
        post("fruit=" + fruit);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
