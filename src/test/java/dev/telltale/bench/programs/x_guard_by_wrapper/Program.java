package dev.telltale.bench.programs.x_guard_by_wrapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** Settings are read by a helper: a property, else a variable whose name is made from the property's. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (flag("x.telemetry.optout", false)) {
            return;
        }
        post("zone=" + TimeZone.getDefault().getID());
    }

    private static boolean flag(String name, boolean otherwise) {
        String value = System.getProperty(name);
        if (value == null) {
            value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return value == null ? otherwise : value.equals("1") || Boolean.parseBoolean(value);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
