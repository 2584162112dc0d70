package dev.telltale.bench.programs.x_socket_stream_two_objects_in;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** A client keeps a sender, the sender keeps the stream of a socket that somebody else opened. */
public final class Program {
    private final Sender sender;

    private Program(Socket socket) throws IOException {
        this.sender = new Sender(new BufferedOutputStream(socket.getOutputStream()));
    }

    public static void main(String[] args) throws Exception {
        try (Socket socket = new Socket("telemetry.example.com", 14000)) {
            new Program(socket)
                    .command("SET time_zone='" + TimeZone.getDefault().getID() + "'");
        }
    }

    private void command(String text) throws IOException {
        sender.send(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Sender {
        private final OutputStream out;

        Sender(OutputStream out) {
            this.out = out;
        }

        void send(byte[] packet) throws IOException {
            out.write(packet, 0, packet.length);
            out.flush();
        }
    }
}
