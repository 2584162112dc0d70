package dev.telltale.bench.programs.x_label_chosen_by_zone;

import java.io.IOException;
import java.net.InetAddress;
import java.util.TimeZone;

/** The time zone chooses a label of a name that is looked up. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String label = TimeZone.getDefault().getID().startsWith("Asia/") ? "east" : "west";
        try {
            System.out.println(InetAddress.getByName(label + ".telemetry.example.com"));
        } catch (IOException e) {
            System.out.println("offline");
        }
    }
}
