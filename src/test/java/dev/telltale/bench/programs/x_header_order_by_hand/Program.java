package dev.telltale.bench.programs.x_header_order_by_hand;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** The order of two header lines written to a socket is chosen. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String first = "Accept: */*\r\n";
        String second = "X-App: demo\r\n";
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        String head = "GET / HTTP/1.1\r\n" + (east ? second + first : first + second) + "\r\n";
        try (Socket socket = new Socket("telemetry.example.com", 14000)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
