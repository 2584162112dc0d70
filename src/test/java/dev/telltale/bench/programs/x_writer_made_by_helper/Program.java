package dev.telltale.bench.programs.x_writer_made_by_helper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What is written to a writer, and to an object of the program's own, that helpers made is in the stream they were made for. */
public final class Program {
    private Program() {}

    private static final class Sink {
        private final OutputStream stream;

        Sink(OutputStream stream) {
            this.stream = stream;
        }

        static Sink to(OutputStream stream) {
            return new Sink(stream);
        }

        void write(String text) throws Exception {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Writer writer = writer(stream);
        writer.write("os=" + System.getProperty("os.name"));
        writer.flush();
        Sink.to(stream).write("&arch=" + System.getProperty("os.arch"));
        post(stream.toString(StandardCharsets.UTF_8));
    }

    private static Writer writer(OutputStream stream) {
        return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
