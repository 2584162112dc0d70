package dev.telltale.bench.programs.x_never_called;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The method that would send the time zone is called by nobody. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("event=start");
    }

    static final class Unused {
        private Unused() {}

        private static void report() throws Exception {
            post("zone=" + TimeZone.getDefault().getID());
        }

        private static final class Never {
            private void go() throws Exception {
                report();
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
