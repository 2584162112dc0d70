package dev.telltale.bench.programs.x_file_by_channel_of_stream;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** The channel of a file that is open for writing gets the zone; a channel that is open for reading gives it to a request. */
public final class Program {
    private static final String REPORT = "telltale-bench-channel-of-stream.txt";

    private Program() {}

    public static void main(String[] args) throws Exception {
        write("zone=" + TimeZone.getDefault().getID());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/report"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(read()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        Files.delete(Path.of(REPORT));
    }

    private static void write(String text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(REPORT, "rw")) {
            file.getChannel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] read() throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(REPORT))) {
            ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
            channel.read(buffer);
            return buffer.array();
        }
    }
}
