package dev.telltale.bench.programs.x_udp_packet;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** A metrics packet carries the host name as a tag. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        byte[] line = ("starts:1|c|#host:" + InetAddress.getLocalHost().getHostName()).getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(line, line.length, InetAddress.getByName("telemetry.example.com"), 18125));
        }
    }
}
