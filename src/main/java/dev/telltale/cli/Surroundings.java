package dev.telltale.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process around a command, as values, so that tests can run commands anywhere.
 *
 * @param out for reports only, bytes as the report wrote them
 * @param err for everything else
 */
record Surroundings(
        Map<String, String> environment,
        Path workingDirectory,
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal) {
    private static final int USUAL_WIDTH = 80;

    static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.out,
                System.err,
                Terminal.isTerminal(1),
                Terminal.isTerminal(2));
    }

    Surroundings in(Path directory) {
        return new Surroundings(environment, directory, out, err, outIsTerminal, errIsTerminal);
    }

    /** {@return the variable, null when it is unset or empty} */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    boolean dumbTerminal() {
        return "dumb".equals(variable("TERM"));
    }

    int width() {
        String columns = variable("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    /** {@return Telltale's directory below the user's cache directory, by the XDG base directory specification} */
    Path cacheDirectory() {
        String base = variable("XDG_CACHE_HOME");
        if (base != null && Path.of(base).isAbsolute()) {
            return Path.of(base, "telltale");
        }
        String home = variable("HOME");
        return Path.of(home == null ? System.getProperty("user.home", ".") : home, ".cache", "telltale");
    }
}
