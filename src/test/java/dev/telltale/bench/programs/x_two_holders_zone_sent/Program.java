package dev.telltale.bench.programs.x_two_holders_zone_sent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** Two instances of one class: the one with the time zone is sent. */
public final class Program {
    private Program() {}

    private static final class Holder {
        private String value = "";

        void set(String text) {
            this.value = text;
        }

        String get() {
            return value;
        }
    }

    public static void main(String[] args) throws Exception {
        Holder local = new Holder();
        local.set("fixed");
        Holder outward = new Holder();
        outward.set(TimeZone.getDefault().getID());
        Files.writeString(Path.of("tool.log"), local.get());
        post("held=" + outward.get());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
