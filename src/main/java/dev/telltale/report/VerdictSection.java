package dev.telltale.report;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last lines: how much leaves, how severe, and whether the policy is content. */
final class VerdictSection {
    private final ReportContext context;
    private final Lines lines;
    private final Style style;

    VerdictSection(ReportContext context, Lines lines, Style style) {
        this.context = context;
        this.lines = lines;
        this.style = style;
    }

    void add(ScanResult result) {
        List<Finding> counted =
                result.findings().stream().filter(Finding::counts).toList();
        String limits = result.coverage().complete() ? ", within the limits above." : "; the scan is incomplete.";
        lines.blank();
        lines.add("Findings: ", findings(counted, result.findings().size() - counted.size()));
        lines.add("Verdict:  ", leaving(counted) + limits, style::bold);
        if (!context.violations().isEmpty()) {
            lines.add("", "The policy is violated:", style::bold);
            context.violations().forEach(reason -> lines.add("- ", reason));
        }
    }

    private static String findings(List<Finding> counted, int suppressed) {
        String hidden = suppressed == 0 ? "" : "; " + suppressed + " more not counted by the policy";
        return (counted.isEmpty() ? "none" : severities(counted)) + hidden;
    }

    private static String leaving(List<Finding> counted) {
        List<Finding> sent = counted.stream()
                .filter(finding -> finding.observation().destination() != null)
                .toList();
        if (sent.isEmpty()) {
            return "nothing was seen to leave";
        }
        long data = sent.stream()
                .flatMap(finding -> finding.observation().data().stream())
                .distinct()
                .count();
        long addresses = sent.stream()
                .map(finding -> Objects.requireNonNull(finding.observation().destination()))
                .map(Destination::endpoints)
                .distinct()
                .count();
        return Words.count((int) data, "kind of data leaves", "kinds of data leave")
                + " for "
                + Words.count((int) addresses, "address", "addresses");
    }

    private static String severities(List<Finding> counted) {
        Map<Severity, Long> counts = new TreeMap<>(Comparator.<Severity>reverseOrder());
        counts.putAll(counted.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "));
    }
}
