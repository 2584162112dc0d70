package dev.telltale.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The arguments of the last scan, so that {@code explain FINGERPRINT} can do the same scan again; with a warm cache that costs
 * little. Lives in the cache directory; not there with {@code --no-cache}.
 *
 * @param directory where it was started
 * @param arguments as the user wrote them
 */
record LastScan(String directory, List<String> arguments) {
    private static final String FILE = "last-scan.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

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
            AtomicFile.write(cacheDirectory.resolve(FILE), out -> out.write(MAPPER.writeValueAsBytes(scan)));
        } catch (IOException | JacksonException forgotten) {
            // see above
        }
    }

    static Optional<LastScan> recall(@Nullable Path cacheDirectory) {
        if (cacheDirectory == null) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(cacheDirectory.resolve(FILE));
            return Optional.of(MAPPER.readValue(content, LastScan.class));
        } catch (IOException | JacksonException forgotten) {
            return Optional.empty();
        }
    }
}
