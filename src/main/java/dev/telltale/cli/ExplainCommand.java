package dev.telltale.cli;

import dev.telltale.cli.Reporting.Settings;
import dev.telltale.finding.Finding;
import dev.telltale.scan.Progress;
import dev.telltale.scan.ScanOutcome;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one finding with its whole evidence path. */
@Command(
        name = "explain",
        abbreviateSynopsis = true,
        header = "Show one finding with its whole evidence path.",
        description = "Without a target, looks into the last scan, which is done again; the cache makes that quick.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  A finding of the scan just made; the first letters are enough:",
            "    telltale explain 3fa9c1",
            "  A finding of an artifact:",
            "    telltale explain 3fa9c1 pkg:maven/org.example/tool@1.2.3"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int ALTERNATIVES_NAMED = 5;

    private final Services services;
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FINGERPRINT", description = "As reports show it, or its beginning.")
    String fingerprint = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TARGET", description = "What to scan; as for scan.")
    List<String> targets = new ArrayList<>();

    @Mixin
    AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    DecodedOption decoded = new DecodedOption();

    @Mixin
    ColorOption color = new ColorOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    ExplainCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UnusableInputException, IOException {
        ScanRequest request = request();
        ScanOutcome outcome = services.scanning().scan(request);
        Finding finding = findingIn(outcome, String.join(", ", request.targets()));
        boolean colour = color.choice.coloursOutputIn(surroundings);
        Settings settings = new Settings(colour, true, surroundings.width(), true, decoded.show, null);
        services.reporting().explain(finding, outcome, settings, surroundings.out());
        surroundings.out().flush();
        return ExitCode.PASSED.number();
    }

    private ScanRequest request() {
        return targets.isEmpty() ? lastRequest() : analysis.request(targets, null, Progress.SILENT, surroundings);
    }

    private ScanRequest lastRequest() {
        LastScan last = LastScan.recall(analysis.cacheDirectory(surroundings))
                .orElseThrow(() -> new UserErrorException(Message.NO_LAST_SCAN.with(fingerprint)));
        Surroundings then = surroundings.in(Path.of(last.directory()));
        return new Telltale(services, then).requestOf(last.arguments());
    }

    private Finding findingIn(ScanOutcome outcome, String where) {
        List<Finding> matching = outcome.result().findings().stream()
                .filter(finding -> finding.fingerprint().startsWith(fingerprint))
                .toList();
        if (matching.isEmpty()) {
            throw new UserErrorException(Message.UNKNOWN_FINDING.with(fingerprint, where));
        }
        if (matching.size() > 1) {
            throw new UserErrorException(
                    Message.AMBIGUOUS_FINDING.with(fingerprint, matching.size(), alternatives(matching)));
        }
        return matching.get(0);
    }

    private static String alternatives(List<Finding> matching) {
        return matching.stream()
                .limit(ALTERNATIVES_NAMED)
                .map(Finding::fingerprint)
                .collect(Collectors.joining(", "));
    }
}
