package dev.telltale.cli;

import dev.telltale.scan.Progress;
import picocli.CommandLine.Option;

/** Whether to show how far the work is. */
final class ProgressOption {
    @Option(
            names = "--no-progress",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Show no progress; it is shown only on a terminal, outside CI.")
    boolean off;

    Progress progress(boolean quiet, Surroundings surroundings) {
        boolean watched =
                surroundings.errIsTerminal() && surroundings.variable("CI") == null && !surroundings.dumbTerminal();
        return watched && !quiet && !off ? new ProgressLine(surroundings.err(), surroundings.width()) : Progress.SILENT;
    }
}
