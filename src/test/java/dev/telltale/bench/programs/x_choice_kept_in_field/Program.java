package dev.telltale.bench.programs.x_choice_kept_in_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The constructor chooses, another method sends. */
public final class Program {
    private Program() {}

    private static final class Client {
        private final String mode;

        Client(String zone) {
            this.mode = zone.startsWith("Asia/") ? "a" : "b";
        }

        void report() throws Exception {
            post("mode=" + mode);
        }
    }

    public static void main(String[] args) throws Exception {
        new Client(TimeZone.getDefault().getID()).report();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
