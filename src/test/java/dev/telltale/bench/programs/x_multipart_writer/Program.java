package dev.telltale.bench.programs.x_multipart_writer;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A hand-written multipart writer fills the stream of a connection. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("http://telemetry.example.com/upload").openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=demo");
        try (Multipart multipart =
                new Multipart(new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8))) {
            multipart.field("tool", "demo");
            multipart.field("machine", InetAddress.getLocalHost().getHostName());
        }
        connection.getResponseCode();
    }

    private static final class Multipart implements AutoCloseable {
        private final Writer out;

        Multipart(Writer out) {
            this.out = out;
        }

        void field(String name, String value) throws IOException {
            out.write("--demo\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
            out.write(value);
            out.write("\r\n");
        }

        @Override
        public void close() throws IOException {
            out.write("--demo--\r\n");
            out.close();
        }
    }
}
