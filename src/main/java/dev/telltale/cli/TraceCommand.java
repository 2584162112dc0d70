package dev.telltale.cli;

import dev.telltale.scan.Progress;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the flow engine found and did. */
@Command(
        name = "trace",
        abbreviateSynopsis = true,
        hidden = true,
        header = "Print source points, sink points and the way between as the engine saw it.",
        footerHeading = "%nExample:%n",
        footer = "    telltale trace app.jar --member 'org.example.Client#send'")
final class TraceCommand implements Callable<Integer> {
    private final Services services;
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

    TraceCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UnusableInputException, IOException {
        Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
        services.windows().trace(analysis.request(List.of(target), null, Progress.SILENT, surroundings), member, out);
        out.flush();
        return ExitCode.PASSED.number();
    }
}
