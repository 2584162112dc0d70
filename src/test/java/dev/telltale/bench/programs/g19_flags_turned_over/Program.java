package dev.telltale.bench.programs.g19_flags_turned_over;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;

/** Flags that are on at first and cleared where a variable says so; one that is cleared after the first send is no control. */
public final class Program {
    private static final AtomicBoolean ON = new AtomicBoolean(true);
    private static boolean enabled = true;
    private static boolean first = true;

    private Program() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("X_ZONE_OFF") != null) {
            ON.set(false);
        }
        if (System.getenv("X_SYSTEM_OFF") != null) {
            enabled = false;
        }
        zone();
        system();
        account();
        account();
    }

    private static void zone() throws Exception {
        if (!ON.get()) {
            return;
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static void system() throws Exception {
        if (enabled) {
            post("system=" + System.getProperty("os.name"));
        }
    }

    private static void account() throws Exception {
        if (first) {
            post("account=" + System.getProperty("user.name"));
            first = false;
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
