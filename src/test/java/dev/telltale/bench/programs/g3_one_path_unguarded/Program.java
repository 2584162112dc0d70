package dev.telltale.bench.programs.g3_one_path_unguarded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Two paths send; only one asks. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        started();
        if (System.getenv("X_TELEMETRY_OPTOUT") == null) {
            post("finished " + zone());
        }
    }

    private static void started() throws Exception {
        post("started " + zone());
    }

    private static String zone() {
        return TimeZone.getDefault().getID();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
