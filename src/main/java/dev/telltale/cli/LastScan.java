package dev.telltale.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The arguments of the last scan, so that {@code explain FINGERPRINT} can do the same scan again; with a warm cache that costs
 * little. Lives in the cache directory; not there with {@code --no-cache}.
 *
 * @param directory where it was started
 * @param arguments as the user wrote them
 */
record LastScan(String directory, List<String> arguments) {
    private static final String FILE = "last-scan";

    /** The one character that neither an argument nor a path can hold. */
    private static final String END = "\0";

    LastScan {
        arguments = List.copyOf(arguments);
    }

    /** Remembers the running command; a cache that cannot be written only means that explain will ask for the target. */
    static void remember(@Nullable Path cacheDirectory, @Nullable CommandSpec command, Surroundings surroundings) {
        if (cacheDirectory == null || command == null) {
            return;
        }
        List<String> arguments = command.root().commandLine().getParseResult().originalArgs();
        LastScan scan = new LastScan(surroundings.workingDirectory().toString(), arguments);
        try {
            Files.createDirectories(cacheDirectory);
            AtomicFile.write(
                    cacheDirectory.resolve(FILE), out -> out.write(scan.text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException forgotten) {
            // see above
        }
    }

    static Optional<LastScan> recall(@Nullable Path cacheDirectory) {
        if (cacheDirectory == null) {
            return Optional.empty();
        }
        try {
            return read(Files.readString(cacheDirectory.resolve(FILE)));
        } catch (IOException forgotten) {
            return Optional.empty();
        }
    }

    /** Every word with an end, so that a half-written file is not taken for a shorter command. */
    private String text() {
        return directory + END + arguments.stream().map(word -> word + END).collect(Collectors.joining());
    }

    private static Optional<LastScan> read(String text) {
        List<String> words = List.of(text.split(END, -1));
        int last = words.size() - 1;
        return last < 1 || !words.get(last).isEmpty()
                ? Optional.empty()
                : Optional.of(new LastScan(words.get(0), words.subList(1, last)));
    }
}
