package dev.telltale.bench.programs.x_failure_is_an_answer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Whether an optional library is missing is found out by an exception; the send happens when it is. */
public final class Program {
    private static final boolean PRESENT = isPresent();

    private Program() {}

    private static boolean isPresent() {
        try {
            Class.forName("com.example.agent.Agent");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    public static void main(String[] args) throws Exception {
        if (!PRESENT) {
            post("zone=" + TimeZone.getDefault().getID());
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
