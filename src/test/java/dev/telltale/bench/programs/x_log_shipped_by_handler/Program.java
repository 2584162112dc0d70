package dev.telltale.bench.programs.x_log_shipped_by_handler;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** A handler of its own class, put on the root logger, ships what any class logs. */
public final class Program {
    private Program() {}

    private static final class Shipping extends Handler {
        Shipping() {
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord entry) {
            try {
                post("log=" + getFormatter().formatMessage(entry));
            } catch (Exception e) {
                reportError("not sent", e, 0);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class Work {
        private static final Logger LOG = Logger.getLogger("work");

        static void start() {
            LOG.log(Level.INFO, "started by " + System.getProperty("user.name"));
        }
    }

    public static void main(String[] args) throws Exception {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Shipping());
        Work.start();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
