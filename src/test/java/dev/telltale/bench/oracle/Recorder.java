package dev.telltale.bench.oracle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps every byte that arrives on three loopback ports: an HTTP proxy that answers all requests itself, a plain TCP port and
 * a UDP port.
 */
final class Recorder implements Closeable {
    static final int HTTP = 18080;
    static final int TCP = 14000;
    static final int UDP = 18125;
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = "end of program".getBytes(StandardCharsets.US_ASCII);

    private final InetAddress address;
    private final ServerSocket http;
    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
    private volatile CountDownLatch marks = new CountDownLatch(2);

    Recorder(InetAddress address) throws IOException {
        this.address = address;
        http = new ServerSocket(HTTP, 50, address);
        tcp = new ServerSocket(TCP, 50, address);
        udp = new DatagramSocket(UDP, address);
        start(() -> {
            while (true) {
                Socket socket = http.accept();
                start(() -> answer(socket));
            }
        });
        start(() -> {
            while (true) {
                try (Socket socket = tcp.accept()) {
                    record(socket.getInputStream().readAllBytes());
                }
            }
        });
        start(() -> {
            byte[] buffer = new byte[65536];
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                record(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        });
    }

    /** Everything since the last call, after what is still under way has arrived. */
    byte[] take() throws IOException, InterruptedException {
        marks = new CountDownLatch(2);
        try (Socket last = new Socket(address, TCP);
                DatagramSocket lastPacket = new DatagramSocket()) {
            last.getOutputStream().write(MARK);
            lastPacket.send(new DatagramPacket(MARK, MARK.length, address, UDP));
        }
        marks.await();
        synchronized (recorded) {
            byte[] all = recorded.toByteArray();
            recorded.reset();
            return all;
        }
    }

    void record(byte[] bytes) {
        if (java.util.Arrays.equals(bytes, MARK)) {
            marks.countDown();
            return;
        }
        synchronized (recorded) {
            recorded.writeBytes(bytes);
            recorded.write('\n');
        }
    }

    private void answer(Socket socket) throws IOException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (byte[] request = request(in); request.length > 0; request = request(in)) {
                record(request);
                socket.getOutputStream().write(ANSWER);
                socket.getOutputStream().flush();
            }
        }
    }

    /** One request with its body; empty at the end of the stream. */
    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = head(in, bytes);
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("transfer-encoding: chunked")) {
            while (chunk(in, bytes)) {}
        } else if (lower.contains("content-length: ")) {
            String length = lower.substring(lower.indexOf("content-length: ") + "content-length: ".length());
            bytes.writeBytes(in.readNBytes(Integer.parseInt(length.substring(0, length.indexOf('\r')))));
        }
        return bytes.toByteArray();
    }

    private static String head(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        String line = line(in, bytes);
        StringBuilder head = new StringBuilder(line);
        while (!line.isBlank()) {
            line = line(in, bytes);
            head.append(line);
        }
        return head.toString();
    }

    private static boolean chunk(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        int size = Integer.parseInt(line(in, new ByteArrayOutputStream()).strip(), 16);
        bytes.writeBytes(in.readNBytes(size));
        line(in, new ByteArrayOutputStream());
        return size > 0;
    }

    private static String line(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            bytes.write(c);
            if (c == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Work that may end with an exception when its socket is closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // the program or the recorder has gone; nothing more arrives here
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        http.close();
        tcp.close();
        udp.close();
    }
}
