package dev.telltale.bench.programs.g16_null_object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.TimeZone;

/** Who opted out gets an object that sends nothing, or none at all. */
public final class Program {
    private interface Reporter {
        void report(String event) throws Exception;
    }

    private static final class Silent implements Reporter {
        @Override
        public void report(String event) {}
    }

    private static final class Remote implements Reporter {
        @Override
        public void report(String event) throws Exception {
            post(
                    "http://telemetry.example.com/v1/events",
                    event + "&zone=" + TimeZone.getDefault().getID());
        }
    }

    private static final class Client {
        void hello(String system) {
            try {
                post("http://stats.example.com/v1/hello", "system=" + system);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Program() {}

    private static Reporter reporter() {
        return "true".equals(System.getenv("X_NO_REPORTS")) ? new Silent() : new Remote();
    }

    private static Optional<Client> client() {
        return Boolean.getBoolean("x.no.hello") ? Optional.empty() : Optional.of(new Client());
    }

    public static void main(String[] args) throws Exception {
        Reporter reporter = reporter();
        reporter.report("event=start");
        reporter.report("event=stop");
        client().ifPresent(client -> client.hello(System.getProperty("os.name")));
    }

    private static void post(String to, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
