package dev.telltale.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Read options from this YAML file; telltale.yaml in the working directory unless given.")
    @Nullable
    Path config;

    @Option(
            names = {"-q", "--quiet"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Say nothing but errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Name everything that could not be read; show stack traces of internal errors.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
