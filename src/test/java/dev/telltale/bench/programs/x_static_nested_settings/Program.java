package dev.telltale.bench.programs.x_static_nested_settings;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Static settings in a nested class are read while it is initialised and used by another class. */
public final class Program {
    private Program() {}

    private static final class Settings {
        static final String MODE = System.getenv("DEMO_MODE");
        static final String VERSION = "1.4";
    }

    private static final class Reporter {
        static String report() {
            return "mode=" + Settings.MODE + "&version=" + Settings.VERSION;
        }
    }

    public static void main(String[] args) throws Exception {
        post(Reporter.report());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
