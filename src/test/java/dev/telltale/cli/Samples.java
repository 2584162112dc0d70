package dev.telltale.cli;

import dev.telltale.artifact.Note;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Destination.Resolution;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Confidence;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.finding.Observation.Reachability;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.ScanResult.Target;
import dev.telltale.finding.Severity;
import dev.telltale.finding.Step;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.Models;
import dev.telltale.rule.Policy;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import dev.telltale.scan.ScanOutcome;
import dev.telltale.scan.ScanOutcome.MissingTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small whole values for tests. */
public final class Samples {
    public static final Location LOCATION = new Location("a.jar", "x/Y.class", "x.Y#send()", 42, null);

    static final Policy POLICY = new Policy("default", "Reports only", "none", List.of(), List.of());

    private Samples() {}

    public static Observation observation() {
        Destination destination =
                new Destination("http.body", "context.timezone", List.of("https://example.org/v1"), Resolution.LITERAL);
        return new Observation(
                "transmission",
                List.of("env.timezone"),
                destination,
                List.of("plain"),
                "payload",
                Confidence.HIGH,
                Guard.NONE,
                Reachability.ROOT,
                new Signal("TimeZone.getDefault", "x.Y#send()", "HttpClient.send", "x.Y#send()"),
                LOCATION,
                List.of(new Occurrence(LOCATION, LOCATION)),
                List.of(new Step(Step.Kind.SOURCE, "reads the time zone", LOCATION)));
    }

    static Finding finding(String fingerprint) {
        return new Finding(
                fingerprint, "sent-timezone", Severity.HIGH, observation(), "the time zone is sent", null, null, false);
    }

    static Rule rule(String id) {
        return new Rule(
                id,
                "Title of " + id,
                "transmission",
                List.of("env.timezone"),
                List.of(),
                List.of(),
                null,
                null,
                "message",
                "Because.",
                "Declare it.",
                List.of("privacy"));
    }

    static Catalog catalog(String... ruleIds) {
        List<Rule> rules = List.of(ruleIds).stream().map(Samples::rule).toList();
        return new Catalog(Map.of(), Models.EMPTY, rules, POLICY, "sha256:0", SeverityScale.STANDARD);
    }

    static Coverage coverage(int unitsRead, int unitsFailed) {
        return new Coverage(unitsRead, unitsFailed, 0, 0, List.of());
    }

    static ScanOutcome outcome(Coverage coverage, Finding... findings) {
        ScanResult result = new ScanResult(
                "test",
                "sha256:0",
                new Target("a.jar", null, "sha256:1"),
                List.of(findings),
                List.of(),
                List.of(),
                coverage);
        return new ScanOutcome(result, catalog("sent-timezone"), "default", List.of(), List.of(), List.of());
    }

    static ScanOutcome clean() {
        return outcome(coverage(3, 0));
    }

    static ScanOutcome violated(Finding... findings) {
        ScanOutcome outcome = outcome(coverage(3, 0), findings);
        List<String> reasons = Stream.of(findings)
                .map(finding -> finding.fingerprint() + " is high")
                .toList();
        return new ScanOutcome(outcome.result(), outcome.catalog(), "release-gate", reasons, List.of(), List.of());
    }

    static ScanOutcome withMissing(ScanOutcome outcome, String... targets) {
        List<MissingTarget> missing = List.of(targets).stream()
                .map(target -> new MissingTarget(target, "no such file or directory"))
                .toList();
        return new ScanOutcome(
                outcome.result(), outcome.catalog(), outcome.policy(), outcome.violations(), outcome.notes(), missing);
    }

    static ScanOutcome withNotes(ScanOutcome outcome, int notes) {
        List<Note> many = IntStream.range(0, notes)
                .mapToObj(i -> new Note("class-broken", "a.jar!/x/Y" + i + ".class", "its constant pool is cut short"))
                .toList();
        return new ScanOutcome(
                outcome.result(), outcome.catalog(), outcome.policy(), outcome.violations(), many, outcome.missing());
    }
}
