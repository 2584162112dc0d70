package dev.telltale.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Talks to people on the error stream, one line at a time. */
final class Console {
    private final PrintStream err;

    Console(OutputStream err) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    void say(String line) {
        err.println("telltale: " + printable(line));
    }

    void stackTraceOf(Throwable failure) {
        failure.printStackTrace(err);
    }

    /** Names inside scanned artifacts may hold terminal commands or turn the writing direction: shown, not sent. */
    static String printable(String text) {
        return text.codePoints().mapToObj(Console::printable).collect(Collectors.joining());
    }

    private static String printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format("\\u{%x}", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
