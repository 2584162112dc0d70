package dev.telltale.bench.programs.x_guard_by_wrapper_variable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** The same with an eye on the variable, whose name is nowhere in the code as it is. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (!isOff("x.telemetry.optout")) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static boolean isOff(String name) {
        String value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return value != null && !value.equals("0");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
