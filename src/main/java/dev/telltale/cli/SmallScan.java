package dev.telltale.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether so little is to be scanned that it is over before optimised code could pay for its making. */
final class SmallScan {
    private static final long MOST_BYTES = 16_000_000;

    private static final long UNKNOWN = MOST_BYTES + 1;

    private SmallScan() {}

    /** A guess from the bare arguments, made before anything else; a wrong one costs time, nothing else. */
    static boolean isAskedIn(String[] arguments, Path workingDirectory) {
        if (arguments.length < 2 || !arguments[0].equals("scan")) {
            return false;
        }
        long bytes = 0;
        for (int i = 1; i < arguments.length && bytes <= MOST_BYTES; i++) {
            bytes += isReport(arguments[i - 1]) ? 0 : bytesBehind(arguments[i], workingDirectory);
        }
        return bytes <= MOST_BYTES;
    }

    private static boolean isReport(String option) {
        return option.equals("-o") || option.equals("--output");
    }

    /** Nobody knows yet how much is behind a coordinate, a directory or a class path. */
    private static long bytesBehind(String argument, Path workingDirectory) {
        if (argument.startsWith("pkg:") || argument.startsWith("--classpath")) {
            return UNKNOWN;
        }
        try {
            Path file = workingDirectory.resolve(argument);
            if (Files.isDirectory(file)) {
                return UNKNOWN;
            }
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException | InvalidPathException noFile) {
            return 0;
        }
    }
}
