package dev.telltale.cli;

import dev.telltale.finding.Finding;
import dev.telltale.scan.ScanOutcome;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Renders outcomes. */
interface Reporting {
    /** Writes the whole outcome in a format. */
    void write(ReportFormat format, ScanOutcome outcome, Settings settings, OutputStream out) throws IOException;

    /** Writes one finding with its whole evidence path, for people. */
    void explain(Finding finding, ScanOutcome outcome, Settings settings, OutputStream out) throws IOException;

    /**
     * How to render.
     *
     * @param verbose whether paths and names are told in full
     * @param width columns there are
     * @param showDecoded whether constants that the code stores encoded are told
     * @param sarifAnchor file of the user's repository that SARIF results about archives point to, such as {@code pom.xml}; null for the archive itself
     */
    record Settings(
            boolean colour,
            boolean verbose,
            int width,
            boolean showSuppressed,
            boolean showDecoded,
            @Nullable String sarifAnchor) {}
}
