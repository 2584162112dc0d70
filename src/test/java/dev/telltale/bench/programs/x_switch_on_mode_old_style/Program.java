package dev.telltale.bench.programs.x_switch_on_mode_old_style;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A switch on a variable sets a field of the message. */
public final class Program {
    private Program() {}

    private String tone = "calm";

    private void tune(String mode) {
        switch (mode) {
            case "mode-berlin":
                tone = "brisk";
                break;
            case "mode-tokyo":
                tone = "warm";
                break;
            default:
                break;
        }
    }

    public static void main(String[] args) throws Exception {
        Program program = new Program();
        program.tune(String.valueOf(System.getenv("DEMO_MODE")));
        post("tone=" + program.tone);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
