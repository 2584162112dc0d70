package dev.telltale.bench.programs.g17_never_created;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Only the object that sends nothing is ever created. */
public final class Program {
    private interface Reporter {
        void report() throws Exception;
    }

    private static final class Silent implements Reporter {
        @Override
        public void report() {}
    }

    private static final class Remote implements Reporter {
        @Override
        public void report() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "zone=" + TimeZone.getDefault().getID()))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private Program() {}

    public static void main(String[] args) throws Exception {
        Reporter reporter = new Silent();
        reporter.report();
    }
}
