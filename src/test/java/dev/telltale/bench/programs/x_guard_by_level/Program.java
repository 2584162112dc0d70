package dev.telltale.bench.programs.x_guard_by_level;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** A variable is read as a level; one of the levels turns the report off. */
public final class Program {
    private Program() {}

    private enum Level {
        OFF,
        ALL;

        static Level of(@Nullable String name) {
            return name == null ? ALL : valueOf(name);
        }
    }

    public static void main(String[] args) throws Exception {
        if (Level.of(System.getenv("DEMO_LEVEL")) == Level.OFF) {
            return;
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
