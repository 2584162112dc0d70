package dev.telltale.bench.programs.x_console_compared;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** What was shown on the console does not decide what is sent: only which stream it is is asked. */
public final class Program {
    private final PrintStream log;

    private Program(PrintStream log) {
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("zone " + TimeZone.getDefault().getID());
        PrintStream log = args.length == 0 ? System.out : new PrintStream(args[0]);
        new Program(log).close();
    }

    private void close() throws Exception {
        boolean closed = log != System.out;
        if (closed) {
            log.close();
        }
        post(closed ? "closed" : "open");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
