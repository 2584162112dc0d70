package dev.telltale.bench.programs.x_child_made_by_its_parent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A parent keeps the children that it makes and gives away; what is put into them is sent with the parent. */
public final class Program {
    private Program() {}

    private static final class Event {
        private final Map<String, String> parts = new HashMap<>();
        private String name = "";

        void setName(String name) {
            this.name = name;
        }
    }

    private static final class Batch {
        private final List<Event> events = new ArrayList<>();
        private Event last = new Event();

        Event add() {
            Event event = new Event();
            events.add(event);
            last = event;
            return event;
        }
    }

    public static void main(String[] args) throws Exception {
        Batch batch = new Batch();
        Event event = batch.add();
        event.setName(System.getProperty("os.name"));
        event.parts.put("arch", System.getProperty("os.arch"));
        post("os=" + batch.last.name);
        for (Event one : batch.events) {
            post("arch=" + one.parts.get("arch"));
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
