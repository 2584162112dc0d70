package dev.telltale.bench.programs.x_file_implementation_only;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** An interface has a sending and a writing implementation; only the writing one is given the host name. */
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

    public static void main(String[] args) throws Exception {
        Output local = new FileOutput();
        local.write(TimeZone.getDefault().getID());
        Output network = new NetworkOutput();
        network.write("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
