package dev.telltale.cli;

import picocli.CommandLine.Option;

/** Whether constants that the scanned code stores encoded are told, not only counted. */
final class DecodedOption {
    @Option(
            names = "--show-decoded",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Also list the constants that a choice is decided by, decoded; else only how many there are.")
    boolean show;
}
