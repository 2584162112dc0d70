package dev.telltale.bench.programs.x_tone_kept_in_static_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A static field keeps one of three words; methods of the class set it. */
public final class Program {
    private Program() {}

    private static final class Tone {
        private static String word = "calm";
    }

    public static void main(String[] args) throws Exception {
        String zone = TimeZone.getDefault().getID();
        if (zone.equals("Asia/Tokyo")) {
            Tone.word = "warm";
        } else if (zone.startsWith("Europe/")) {
            Tone.word = "brisk";
        }
        post("tone=" + Tone.word);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
