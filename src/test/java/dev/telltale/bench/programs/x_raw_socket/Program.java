package dev.telltale.bench.programs.x_raw_socket;

import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** The time zone is written to a plain socket. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        try (Socket socket = new Socket("telemetry.example.com", 14000);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.println("hello " + TimeZone.getDefault().getID());
        }
    }
}
