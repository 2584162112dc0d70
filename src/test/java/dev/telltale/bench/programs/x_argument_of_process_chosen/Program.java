package dev.telltale.bench.programs.x_argument_of_process_chosen;

import java.util.TimeZone;

/** The time zone chooses an argument of a program that is started. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String client = TimeZone.getDefault().getID().startsWith("Asia/") ? "demo-a" : "demo-b";
        Process process = new ProcessBuilder("curl", "-A", client, "http://telemetry.example.com/v1/ping").start();
        process.getOutputStream().close();
        process.waitFor();
    }
}
