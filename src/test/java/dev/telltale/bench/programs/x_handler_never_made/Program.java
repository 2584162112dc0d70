package dev.telltale.bench.programs.x_handler_never_made;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The class of a log handler that would send is there, and no object of it is made. */
public final class Program {
    private Program() {}

    private static final class Shipping extends Handler {
        @Override
        public void publish(LogRecord entry) {
            try {
                post("log=" + entry.getMessage());
            } catch (Exception e) {
                reportError("not sent", e, 0);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    public static void main(String[] args) throws Exception {
        Logger.getLogger("work").fine("started by " + System.getProperty("user.name"));
        System.out.println(Shipping.class.getSimpleName());
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
