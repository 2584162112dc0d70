package dev.telltale.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes lines to standard output, with the same line ends everywhere. */
final class Output {
    private final PrintStream out;

    Output(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values) + '\n');
        out.flush();
    }
}
