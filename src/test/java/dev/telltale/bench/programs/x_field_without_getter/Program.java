package dev.telltale.bench.programs.x_field_without_getter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;
import tools.jackson.databind.ObjectMapper;

/** A serialiser that goes by getters writes the country, and not the settings that the object keeps for itself. */
public final class Program {
    private Program() {}

    public static final class Settings {
        private final String zone = TimeZone.getDefault().getID();

        public String getZone() {
            return zone;
        }
    }

    public static final class Event {
        private final Settings settings;
        private final String country;

        Event(Settings settings) {
            this.settings = settings;
            this.country = Locale.getDefault().getCountry();
        }

        public String getWhere() {
            return country;
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
