package dev.telltale.bench.programs.x_url_open_stream;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.URL;

/** The value is in the address of a stream that is only read. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        URL url = new URL("http://telemetry.example.com/check?host="
                + InetAddress.getLocalHost().getHostName());
        try (InputStream in = url.openStream()) {
            System.out.println(in.readAllBytes().length);
        }
    }
}
