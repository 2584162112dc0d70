package dev.telltale.bench.programs.x_fields_of_map;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** Of a map a serialiser writes the entries, and no field that a class adds to it. */
public final class Program {
    private Program() {}

    public static final class Settings {
        private final String zone = TimeZone.getDefault().getID();

        public String getZone() {
            return zone;
        }
    }

    public static final class Event extends LinkedHashMap<String, String> {
        private final Settings settings;

        Event(Settings settings) {
            this.settings = settings;
            put("where", Locale.getDefault().getCountry());
        }

        public Settings getSettings() {
            return settings;
        }

        boolean hasSettings() {
            return settings != null;
        }
    }

    public static void main(String[] args) throws Exception {
        post(new ObjectMapper().writeValueAsString(new Event(new Settings())));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
