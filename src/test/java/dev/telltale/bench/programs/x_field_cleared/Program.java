package dev.telltale.bench.programs.x_field_cleared;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A setter overwrites the field before the bean is sent. */
public final class Program {
    private Program() {}

    private static final class Event {
        private String zone = "";

        void setZone(String value) {
            zone = value;
        }

        String getZone() {
            return zone;
        }
    }

    public static void main(String[] args) throws Exception {
        Event event = new Event();
        event.setZone(TimeZone.getDefault().getID());
        System.out.println(event.getZone());
        event.setZone("hidden");
        post("zone=" + event.getZone());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
