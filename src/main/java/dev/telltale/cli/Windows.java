package dev.telltale.cli;

import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Views into the engine for contributors; their output is for eyes, not for scripts. */
interface Windows {
    /**
     * Prints the intermediate representation.
     *
     * @param member {@code x.Y} or {@code x.Y#m}; null for everything
     */
    void dumpIr(ScanRequest request, @Nullable String member, Appendable out)
            throws IOException, UnusableInputException;

    /**
     * Prints what the flow engine found and did: source points, sink points, the way between.
     *
     * @param member as in {@link #dumpIr}
     */
    void trace(ScanRequest request, @Nullable String member, Appendable out) throws IOException, UnusableInputException;
}
