package dev.telltale.cli;

import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Prints what the flow engine found and did. */
@Command(
        name = "trace",
        abbreviateSynopsis = true,
        hidden = true,
        header = "Print source points, sink points and the way between as the engine saw it.",
        footerHeading = "%nExample:%n",
        footer = "    telltale trace app.jar --member 'org.example.Client#send'")
final class TraceCommand extends WindowCommand {
    private final Windows windows;

    TraceCommand(Services services, Surroundings surroundings) {
        super(surroundings);
        this.windows = services.windows();
    }

    @Override
    void print(ScanRequest request, @Nullable String wanted, Appendable out)
            throws IOException, UnusableInputException {
        windows.trace(request, wanted, out);
    }
}
