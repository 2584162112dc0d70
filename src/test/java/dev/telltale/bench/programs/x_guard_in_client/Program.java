package dev.telltale.bench.programs.x_guard_in_client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The opt-out is asked inside the client that every send goes through. */
public final class Program {
    private Program() {}

    private static final class Client {
        private final boolean disabled = System.getenv("X_TELEMETRY_OPTOUT") != null;

        void send(String body) throws Exception {
            if (disabled) {
                return;
            }
            post(body);
        }
    }

    public static void main(String[] args) throws Exception {
        Client client = new Client();
        client.send("user=" + System.getProperty("user.name"));
        client.send("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
