package dev.telltale.bench.programs.x_fields_read_by_reflection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;

/** An event's fields are read one after the other by the names of an enum and sent as a map. */
public final class Program {
    private Program() {}

    enum Names {
        tool,
        zone
    }

    static final class Event {
        final String tool = "builder";
        final String zone = TimeZone.getDefault().getID();
    }

    public static void main(String[] args) throws Exception {
        post(properties(new Event()).toString());
    }

    private static Map<String, Object> properties(Event event) throws ReflectiveOperationException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Names name : Names.values()) {
            properties.put(
                    name.toString(),
                    event.getClass().getDeclaredField(name.toString()).get(event));
        }
        return properties;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
