package dev.telltale.scan;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which Telltale is running.
 *
 * @param version as in reports
 * @param identity version, and for a version still in the making the time and size of its own code, so that a rebuilt tool never
 *     trusts an older build's cache
 */
public record ToolBuild(String version, String identity) {
    private static final String IN_THE_MAKING = "-SNAPSHOT";

    /** {@return the running build; unpacked classes have no manifest and call themselves {@code development}} */
    public static ToolBuild running() {
        String version = Objects.requireNonNullElse(
                ToolBuild.class.getPackage().getImplementationVersion(), "development" + IN_THE_MAKING);
        boolean released = !version.endsWith(IN_THE_MAKING);
        return new ToolBuild(version, released ? version : version + '@' + stampOfOwnCode());
    }

    private static String stampOfOwnCode() {
        try {
            Path code = Path.of(ToolBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(code)) {
                return files.map(ToolBuild::stampOf)
                        .max(Comparator.naturalOrder())
                        .orElse("");
            }
        } catch (IOException | URISyntaxException unknown) {
            return "unknown";
        }
    }

    private static String stampOf(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException unknown) {
            return "";
        }
    }
}
