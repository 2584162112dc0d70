package dev.telltale.cli;

import dev.telltale.scan.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One line on a terminal that is written over as work goes on, at most ten times a second. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String TO_START_AND_CLEAR = "\r\u001b[K";
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream terminal;
    private final int width;
    private String phase = "";
    private int total;
    private int done;
    private long lastDrawn;
    private boolean drawn;

    ProgressLine(OutputStream terminal, int width) {
        this.terminal = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        this.width = width;
    }

    @Override
    public synchronized void enter(String nextPhase, int steps) {
        phase = nextPhase;
        total = steps;
        done = 0;
        draw();
    }

    @Override
    public synchronized void advance(int by) {
        done += by;
        if (System.nanoTime() - lastDrawn > PAUSE_NANOS) {
            draw();
        }
    }

    /** Takes the line away, so that what follows starts at the margin. */
    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.print(TO_START_AND_CLEAR);
            terminal.flush();
            drawn = false;
        }
    }

    private void draw() {
        String line = Console.printable(phase + count());
        terminal.print(TO_START_AND_CLEAR + line.substring(0, Math.min(line.length(), width - 1)));
        terminal.flush();
        lastDrawn = System.nanoTime();
        drawn = true;
    }

    private String count() {
        if (total > 0) {
            return " " + done + "/" + total;
        }
        return done > 0 ? " " + done : "";
    }
}
