package dev.telltale.bench.programs.x_property_wrapper_two_levels;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A property is read through two levels of configuration classes. */
public final class Program {
    private Program() {}

    private static final class SystemProperties {
        static String getProperty(String name, String fallback) {
            try {
                return System.getProperty(name, fallback);
            } catch (SecurityException e) {
                return fallback;
            }
        }
    }

    private static final class Configuration {
        private final String fallback;

        Configuration(String fallback) {
            this.fallback = fallback;
        }

        String get(String name) {
            return SystemProperties.getProperty(name, fallback);
        }
    }

    public static void main(String[] args) throws Exception {
        String platform = new Configuration("unknown").get("os.name");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("X-Platform", platform)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
