package dev.telltale.bench.programs.x_process_environment;

import java.util.TimeZone;

/** The time zone is a variable of a program that is started. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("curl", "http://telemetry.example.com/v1/events");
        builder.environment().put("TOOL_ZONE", TimeZone.getDefault().getID());
        Process process = builder.start();
        process.getOutputStream().close();
        process.waitFor();
    }
}
