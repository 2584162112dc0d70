package dev.telltale.report;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        lines.add("Findings: ", findings(counted, result.findings().size() - counted.size()));
        lines.add("Verdict:  ", leaving(counted, result.coverage()) + limits, style::bold);
        if (!context.violations().isEmpty()) {
            lines.add("", "The policy is violated:", style::bold);
            context.violations().forEach(reason -> lines.add("- ", reason));
        }
    }

    private static String findings(List<Finding> counted, int suppressed) {
        String hidden = suppressed == 0 ? "" : "; " + suppressed + " more not counted by the policy";
        return (counted.isEmpty() ? "none" : severities(counted)) + hidden;
    }

    private static String leaving(List<Finding> counted, Coverage coverage) {
        List<Finding> sent = counted.stream()
                .filter(finding -> finding.observation().destination() != null)
                .toList();
        if (sent.isEmpty()) {
            return "nothing was seen to leave" + Words.unfollowed(coverage);
        }
        Map<Way, List<Finding>> byWay =
                sent.stream().collect(Collectors.groupingBy(VerdictSection::way, TreeMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        String before = "";
        for (Map.Entry<Way, List<Finding>> entry : byWay.entrySet()) {
            String to = Hosts.of(entry.getValue());
            sentences.add(sentence(entry.getKey(), entry.getValue(), to.equals(before) ? "there" : "for " + to));
            before = to;
        }
        return String.join("; ", sentences);
    }

    /** How data has to do with what leaves. */
    private enum Way {
        SENT,
        CHOOSES,
        HANDED_OVER
    }

    private static Way way(Finding finding) {
        Destination to = Row.to(finding);
        if (Words.isLocal(to)) {
            return Way.HANDED_OVER;
        }
        return switch (finding.observation().kind()) {
            case "transmission", "fingerprint" -> Way.SENT;
            default -> Way.CHOOSES;
        };
    }

    private static String sentence(Way way, List<Finding> findings, String to) {
        Set<String> data = findings.stream()
                .flatMap(finding -> finding.observation().data().stream())
                .collect(Collectors.toSet());
        return switch (way) {
            case SENT -> Words.count(data.size(), "kind of data leaves", "kinds of data leave") + " " + to;
            case CHOOSES ->
                Words.count(findings.size(), "text or request ", "texts or requests ")
                        + to
                        + (findings.size() == 1 ? " is" : " are")
                        + " altered or chosen between";
            case HANDED_OVER ->
                Words.count(data.size(), "kind of data is", "kinds of data are")
                        + " handed to programs on the same machine";
        };
    }

    private static String severities(List<Finding> counted) {
        Map<Severity, Long> counts = new TreeMap<>(Comparator.<Severity>reverseOrder());
        counts.putAll(counted.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "));
    }
}
