package dev.telltale.cli;

import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Prints code as the flow engine sees it. */
@Command(
        name = "dump-ir",
        abbreviateSynopsis = true,
        hidden = true,
        header = "Print the intermediate representation of a target's code.",
        footerHeading = "%nExample:%n",
        footer = "    telltale dump-ir app.jar --member 'org.example.Client#send'")
final class DumpIrCommand extends WindowCommand {
    private final Windows windows;

    DumpIrCommand(Services services, Surroundings surroundings) {
        super(surroundings);
        this.windows = services.windows();
    }

    @Override
    void print(ScanRequest request, @Nullable String wanted, Appendable out)
            throws IOException, UnusableInputException {
        windows.dumpIr(request, wanted, out);
    }
}
