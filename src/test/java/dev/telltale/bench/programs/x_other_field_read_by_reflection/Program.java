package dev.telltale.bench.programs.x_other_field_read_by_reflection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** One field of an event is read by its name and sent; the time zone stands in another. */
public final class Program {
    private Program() {}

    static final class Event {
        final String tool = "builder" + Program.class.getSimpleName();
        final String zone = TimeZone.getDefault().getID();
    }

    public static void main(String[] args) throws Exception {
        Event event = new Event();
        System.out.println(event.zone);
        post("tool=" + Event.class.getDeclaredField("tool").get(event));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
