package dev.telltale.bench.programs.x_service_loader;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ServiceLoader;
import java.util.TimeZone;

/** A provider found by the service loader supplies the value. */
public final class Program {
    private Program() {}

    /** What providers implement. */
    public interface Probe {
        String value();
    }
    /** The only provider. */
    public static final class ZoneProbe implements Probe {
        @Override
        public String value() {
            return TimeZone.getDefault().getID();
        }
    }

    public static void main(String[] args) throws Exception {
        for (Probe probe : ServiceLoader.load(Probe.class)) {
            post("probe=" + probe.value());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
