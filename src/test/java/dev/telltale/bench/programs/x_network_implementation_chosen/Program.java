package dev.telltale.bench.programs.x_network_implementation_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** A factory chooses between a writing and a sending implementation. */
public final class Program {
    private Program() {}

    private interface Output {
        void write(String text) throws Exception;
    }

    private static final class FileOutput implements Output {
        @Override
        public void write(String text) throws Exception {
            Files.writeString(Path.of("out.txt"), text);
        }
    }

    private static final class NetworkOutput implements Output {
        @Override
        public void write(String text) throws Exception {
            post(text);
        }
    }

    private static Output choose(String[] args) {
        return args.length > 0 ? new FileOutput() : new NetworkOutput();
    }

    public static void main(String[] args) throws Exception {
        choose(args).write("zone=" + TimeZone.getDefault().getID());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
