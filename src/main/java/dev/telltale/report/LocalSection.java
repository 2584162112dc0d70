package dev.telltale.report;

import dev.telltale.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings without a destination that are more than a read: local decisions, hidden constants, requests of other code. */
final class LocalSection {
    private static final String INDENT = "   ";
    private static final int MOST = 5;

    private final ReportContext context;
    private final Lines lines;
    private final Style style;
    private final ShortFingerprints fingerprints;

    LocalSection(ReportContext context, Lines lines, Style style, ShortFingerprints fingerprints) {
        this.context = context;
        this.lines = lines;
        this.style = style;
        this.fingerprints = fingerprints;
    }

    void add(List<Finding> findings) {
        Map<String, List<Finding>> byKind = findings.stream()
                .filter(finding -> finding.observation().destination() == null && context.shows(finding))
                .filter(finding -> !finding.observation().kind().equals("collection"))
                .collect(Collectors.groupingBy(f -> f.observation().kind(), TreeMap::new, Collectors.toList()));
        byKind.forEach(this::add);
    }

    private void add(String kind, List<Finding> findings) {
        lines.blank();
        lines.add("", Words.localHeading(kind), style::bold);
        int shown = context.verbose() ? findings.size() : Math.min(MOST, findings.size());
        findings.subList(0, shown).forEach(this::add);
        if (shown < findings.size()) {
            lines.add(INDENT, (findings.size() - shown) + " more; -v lists them");
        }
    }

    private static String kind(Finding finding) {
        return finding.observation().kind();
    }

    private void add(Finding finding) {
        String severity = DestinationTable.pad(finding.severity().id(), 8);
        lines.add(INDENT + style.severity(finding.severity(), severity) + "  ", finding.message());
        String head = INDENT + " ".repeat(severity.length() + 2);
        String name = fingerprints.of(finding) + "  ";
        int room = lines.width() - head.length() - name.length();
        lines.add(head, name + Names.brief(finding.observation().location(), room), style::dim);
        if (finding.suppression() != null) {
            lines.add(head, "not counted: " + finding.suppression());
        }
        if (finding.observation().alteration() != null && !kind(finding).equals("environment-gate")) {
            new AlterationText(context.showDecoded(), lines)
                    .add(head, kind(finding), finding.observation().alteration());
        }
    }
}
