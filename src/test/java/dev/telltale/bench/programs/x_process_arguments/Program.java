package dev.telltale.bench.programs.x_process_arguments;

import java.net.InetAddress;

/** The host name is an argument of a program that sends it. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Process process = new ProcessBuilder(
                        "curl",
                        "-d",
                        "host=" + InetAddress.getLocalHost().getHostName(),
                        "http://telemetry.example.com/v1/events")
                .start();
        process.getOutputStream().close();
        process.waitFor();
    }
}
