package dev.telltale.bench.programs.x_enum_with_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An enum constant carries the word that is sent. */
public final class Program {
    private Program() {}

    private enum Mode {
        EAST("pear"),
        WEST("lime");

        private final String word;

        Mode(String word) {
            this.word = word;
        }
    }

    public static void main(String[] args) throws Exception {
        Mode mode = TimeZone.getDefault().getID().startsWith("Asia/") ? Mode.EAST : Mode.WEST;
        post("fruit=" + mode.word);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
