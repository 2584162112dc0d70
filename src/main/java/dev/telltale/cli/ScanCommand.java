package dev.telltale.cli;

import dev.telltale.artifact.Note;
import dev.telltale.scan.Progress;
import dev.telltale.scan.ScanOutcome;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scans targets, writes the reports and lets the policy decide the exit code. */
@Command(
        name = "scan",
        abbreviateSynopsis = true,
        header = "Report which environment data the targets collect, send and are steered by.",
        description =
                "Nothing in a target is ever run. The report goes to standard output, everything else to standard error.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  A jar, as text:",
            "    telltale scan build/libs/tool.jar",
            "  A published artifact and what it needs at run time:",
            "    telltale scan pkg:maven/org.example/tool@1.2.3 --with-dependencies",
            "  A release gate that also feeds code scanning:",
            "    telltale scan target/app.jar --policy release-gate -f text -f sarif=telltale.sarif",
            "  Fail a build on anything high, and on anything that could not be read:",
            "    telltale scan plugin.zip --fail-on high --strict"
        })
final class ScanCommand implements Callable<Integer> {
    private static final int NOTES_SHOWN = 5;

    private final Services services;
    private final Surroundings surroundings;
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "TARGET",
            description = "A jar, war, ear or zip, a class file, a directory, or pkg:maven/group/artifact@version.")
    List<String> targets = new ArrayList<>();

    @Mixin
    AnalysisOptions analysis = new AnalysisOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            converter = FailOn.class,
            description =
                    "Exit with 1 from this severity on: critical, high, medium, low, info; from anything sent that no disclosure covers: undisclosed; or never: none. The policy's own threshold unless given.")
    @Nullable
    String failOn;

    @Option(
            names = "--strict",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Exit with 4 when anything could not be read or analysed.")
    boolean strict;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ProgressOption progress = new ProgressOption();

    @Mixin
    CommonOptions common = new CommonOptions();

    ScanCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
        this.console = new Console(surroundings.err());
    }

    @Override
    public Integer call() throws UnusableInputException {
        ReportPlan plan = output.plan(surroundings);
        ScanOutcome outcome = scan();
        tellMissing(outcome);
        if (outcome.missing().size() == targets.size()) {
            return ExitCode.UNUSABLE.number();
        }
        tellNotes(outcome);
        output.write(plan, outcome, services.reporting(), common.verbose, surroundings);
        return verdict(outcome).number();
    }

    ScanRequest request(Progress listener) {
        return analysis.request(targets, failOn, listener, surroundings);
    }

    private ScanOutcome scan() throws UnusableInputException {
        Progress listener = progress.progress(common.quiet, surroundings);
        try {
            ScanRequest request = request(listener);
            LastScan.remember(request.execution().cacheDirectory(), spec, surroundings);
            return services.scanning().scan(request);
        } finally {
            if (listener instanceof ProgressLine line) {
                line.close();
            }
        }
    }

    private void tellMissing(ScanOutcome outcome) {
        outcome.missing()
                .forEach(missing -> console.say(Message.MISSING_TARGET.with(missing.target(), missing.reason())));
    }

    private void tellNotes(ScanOutcome outcome) {
        if (common.quiet) {
            return;
        }
        Set<String> toldAlready = outcome.missing().stream()
                .map(ScanOutcome.MissingTarget::target)
                .collect(Collectors.toSet());
        List<Note> notes = outcome.notes().stream()
                .filter(note -> !toldAlready.contains(note.where()))
                .toList();
        if (common.verbose || notes.size() <= NOTES_SHOWN) {
            notes.forEach(note -> console.say(Message.NOTE.with(note.where(), note.detail())));
        } else {
            console.say(Message.NOTES_LEFT_OUT.with(notes.size()));
        }
    }

    /** A violation stands whatever else is missing; what could not be read at all is nothing to scan unless --strict asks. */
    private ExitCode verdict(ScanOutcome outcome) {
        if (!outcome.violations().isEmpty()) {
            return say(ExitCode.POLICY_VIOLATED, violation(outcome));
        }
        if (strict && !outcome.complete()) {
            return say(ExitCode.INCOMPLETE, Message.INCOMPLETE.with());
        }
        if (!outcome.foundCode()) {
            return say(ExitCode.NOTHING_TO_SCAN, Message.NOTHING_TO_SCAN.with(String.join(", ", targets)));
        }
        return ExitCode.PASSED;
    }

    private ExitCode say(ExitCode code, String line) {
        console.say(line);
        return code;
    }

    private static String violation(ScanOutcome outcome) {
        List<String> reasons = outcome.violations();
        String more = reasons.size() > 1 ? Message.AND_MORE.with(reasons.size() - 1) : "";
        return Message.VIOLATED.with(outcome.policy(), reasons.get(0), more);
    }
}
