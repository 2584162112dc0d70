package dev.telltale.bench.programs.x_local_log_handler;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** The host name is logged to a file by the JDK's own logging. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Logger logger = Logger.getLogger("local");
        logger.setUseParentHandlers(false);
        Handler handler = new FileHandler("local.log");
        logger.addHandler(handler);
        logger.info("zone " + TimeZone.getDefault().getID());
        handler.close();
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
