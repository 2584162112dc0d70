package dev.telltale.bench.programs.x_dns_label;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The account name is a label of a name that is looked up. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String label = HexFormat.of().formatHex(System.getProperty("user.name").getBytes(StandardCharsets.UTF_8));
        try {
            System.out.println(InetAddress.getByName(label + ".telemetry.example.com"));
        } catch (IOException e) {
            System.out.println("offline");
        }
    }
}
