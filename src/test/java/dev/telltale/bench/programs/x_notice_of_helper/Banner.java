package dev.telltale.bench.programs.x_notice_of_helper;

import java.io.PrintStream;

/** What is shown first. */
final class Banner {
    private Banner() {}

    static void show(PrintStream out) {
        out.println("Welcome.");
        out.printf("We collect information about your system to improve this tool.%n");
    }
}
