package dev.telltale.bench.programs.x_guard_in_settings_object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Settings are read when an object is made and asked for later. */
public final class Program {
    private Program() {}

    private static final class Settings {
        private final boolean enabled = !"1".equals(System.getenv("X_TELEMETRY_OPTOUT"));

        boolean isEnabled() {
            return enabled;
        }
    }

    private final Settings settings = new Settings();

    public static void main(String[] args) throws Exception {
        new Program().report();
    }

    private void report() throws Exception {
        if (settings.isEnabled()) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
