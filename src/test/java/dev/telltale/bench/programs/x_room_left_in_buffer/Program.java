package dev.telltale.bench.programs.x_room_left_in_buffer;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A packet is filled with the host's name and more; how much room is left decides when it is sent, the name does not. */
public final class Program {
    private static final int ROOM = 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(1000);

    public static void main(String[] args) throws Exception {
        Program packet = new Program();
        packet.put(InetAddress.getLocalHost().getHostName().getBytes(StandardCharsets.UTF_8));
        packet.put("starts:1".getBytes(StandardCharsets.UTF_8));
        packet.send();
    }

    private void put(byte[] part) throws Exception {
        if (buffer.remaining() < ROOM) {
            send();
        }
        buffer.put(part);
    }

    private void send() throws Exception {
        if (buffer.position() == 0) {
            return;
        }
        byte[] body = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.clear();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
