package dev.telltale.bench.programs.x_enum_map;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.TimeZone;

/** A map from enum constants holds the words. */
public final class Program {
    private Program() {}

    private enum Mode {
        EAST,
        WEST
    }

    public static void main(String[] args) throws Exception {
        Map<Mode, String> words = new EnumMap<>(Mode.class);
        words.put(Mode.EAST, "pear");
        words.put(Mode.WEST, "lime");
        Mode mode = TimeZone.getDefault().getID().startsWith("Asia/") ? Mode.EAST : Mode.WEST;
        post("fruit=" + words.get(mode));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
