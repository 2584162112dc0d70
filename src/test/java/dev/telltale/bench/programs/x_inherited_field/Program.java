package dev.telltale.bench.programs.x_inherited_field;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A field of a base class is filled by its constructor and read by a subclass. */
public final class Program {
    private Program() {}

    private static class Base {
        protected final String host;

        Base() throws IOException {
            host = InetAddress.getLocalHost().getHostName();
        }
    }

    private static final class Event extends Base {
        Event() throws IOException {}

        String text() {
            return "host=" + host;
        }
    }

    public static void main(String[] args) throws Exception {
        post(new Event().text());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
