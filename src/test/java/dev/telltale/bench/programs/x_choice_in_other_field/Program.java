package dev.telltale.bench.programs.x_choice_in_other_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A choice is kept in one field, the other field is sent. */
public final class Program {
    private Program() {}

    private static final class Context {
        private final String mode = TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b";
        private final String event = "start";

        void show() {
            System.out.println(mode);
        }
    }

    public static void main(String[] args) throws Exception {
        Context context = new Context();
        context.show();
        post("event=" + context.event);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
