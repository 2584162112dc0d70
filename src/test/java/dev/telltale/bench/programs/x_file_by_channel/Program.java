package dev.telltale.bench.programs.x_file_by_channel;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TimeZone;

/** A report is written through a channel of a file; another channel of the file is copied into a request. */
public final class Program {
    private static final Path REPORT = Path.of("telltale-bench-channel.txt");

    private Program() {}

    public static void main(String[] args) throws Exception {
        write("zone=" + TimeZone.getDefault().getID());
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/report").toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            Files.copy(REPORT, out);
        }
        connection.getResponseCode();
        Files.delete(REPORT);
    }

    private static void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(REPORT, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
