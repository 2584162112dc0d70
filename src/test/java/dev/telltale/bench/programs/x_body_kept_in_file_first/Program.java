package dev.telltale.bench.programs.x_body_kept_in_file_first;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream that keeps what is written to it in a file, and sends the file when it is closed. */
public final class Program {
    private Program() {}

    static final class Spool extends OutputStream {
        private final Path file;
        private final OutputStream kept;

        Spool() throws IOException {
            file = Files.createTempFile("report", null);
            kept = Files.newOutputStream(file);
        }

        @Override
        public void write(int b) throws IOException {
            kept.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            kept.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            kept.close();
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://telemetry.example.com/v1/report").toURL().openConnection();
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                Files.copy(file, out);
            }
            connection.getResponseCode();
            Files.delete(file);
        }
    }

    public static void main(String[] args) throws Exception {
        try (Writer writer = new OutputStreamWriter(new Spool(), StandardCharsets.UTF_8)) {
            writer.write("{\"vm\":\"" + System.getProperty("java.vm.version") + "\"}");
        }
    }
}
