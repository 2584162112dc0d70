package dev.telltale.bench.programs.x_data_output_stream;

import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLConnection;

/** A data stream wraps the stream of a connection. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        URLConnection connection = new URL("http://telemetry.example.com/binary").openConnection();
        connection.setDoOutput(true);
        try (DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
            out.writeInt(1);
            out.writeUTF(InetAddress.getLocalHost().getHostName());
        }
        connection.getInputStream().close();
    }
}
