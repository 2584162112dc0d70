package dev.telltale.cli;

import picocli.CommandLine.Option;

/** Whether to colour. */
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour the report; auto (the default) on a terminal unless NO_COLOR is set.")
    ColorChoice choice = ColorChoice.AUTO;
}
