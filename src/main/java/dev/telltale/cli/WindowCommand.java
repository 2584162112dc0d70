package dev.telltale.cli;

import dev.telltale.scan.Progress;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands for contributors have in common: one target, perhaps one member of it, text to standard output. */
abstract class WindowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "TARGET", description = "As for scan.")
    String target = "";

    @Option(names = "--member", paramLabel = "CLASS[#METHOD]", description = "Only this class or method.")
    @Nullable
    String member;

    @Mixin
    AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    WindowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    abstract void print(ScanRequest request, @Nullable String wanted, Appendable out)
            throws IOException, UnusableInputException;

    @Override
    public Integer call() throws UnusableInputException, IOException {
        Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
        print(analysis.request(List.of(target), null, Progress.SILENT, surroundings), member, out);
        out.flush();
        return ExitCode.PASSED.number();
    }
}
