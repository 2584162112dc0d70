package dev.telltale.bench.programs.e11_builder_and_serializer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A builder chain feeds an interface that has two implementations. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Event event = new Event.Builder()
                .name("start")
                .zone(TimeZone.getDefault().getID())
                .build();
        Serializer serializer = args.length > 0 ? new LineSerializer() : new JsonSerializer();
        post(serializer.write(event));
    }

    private interface Serializer {
        String write(Event event);
    }

    private static final class LineSerializer implements Serializer {
        @Override
        public String write(Event event) {
            return event.name + ";" + event.zone;
        }
    }

    private static final class JsonSerializer implements Serializer {
        @Override
        public String write(Event event) {
            return "{\"name\":\"" + event.name + "\",\"zone\":\"" + event.zone + "\"}";
        }
    }

    private static final class Event {
        final String name;
        final String zone;

        private Event(Builder builder) {
            this.name = builder.name;
            this.zone = builder.zone;
        }

        static final class Builder {
            private String name = "";
            private String zone = "";

            Builder name(String value) {
                this.name = value;
                return this;
            }

            Builder zone(String value) {
                this.zone = value;
                return this;
            }

            Event build() {
                return new Event(this);
            }
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
