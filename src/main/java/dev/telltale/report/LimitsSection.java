package dev.telltale.report;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Undetermined;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the scan could not say, and what it read to say the rest. */
final class LimitsSection {
    private static final String INDENT = "   ";

    private final ReportContext context;
    private final Lines lines;
    private final Style style;

    LimitsSection(ReportContext context, Lines lines, Style style) {
        this.context = context;
        this.lines = lines;
        this.style = style;
    }

    void add(ScanResult result) {
        if (!result.undetermined().isEmpty()) {
            lines.blank();
            lines.add("", "COULD NOT BE DETERMINED", style::bold);
            result.undetermined().stream()
                    .collect(Collectors.groupingBy(Undetermined::reason, TreeMap::new, Collectors.toList()))
                    .forEach(this::addQuestions);
        }
        lines.blank();
        lines.add("", "COVERAGE", style::bold);
        add(result.coverage());
    }

    private void addQuestions(String reason, List<Undetermined> questions) {
        TreeSet<String> data = questions.stream()
                .flatMap(question -> question.data().stream())
                .map(context.names()::of)
                .collect(Collectors.toCollection(TreeSet::new));
        String about = data.isEmpty() ? "" : ", of " + String.join(", ", data);
        lines.add(INDENT, Reasons.of(reason) + about + ": " + Words.count(questions.size(), "place", "places"));
        List<Undetermined> shown = context.verbose() ? questions : questions.subList(0, 1);
        for (Undetermined question : shown) {
            int room = lines.width() - 2 * INDENT.length();
            String where = context.verbose() ? Names.full(question.location()) : Names.brief(question.location(), room);
            lines.add(INDENT + INDENT, where, style::dim);
        }
    }

    private void add(Coverage coverage) {
        String failed = coverage.unitsFailed() == 0 ? "" : ", " + coverage.unitsFailed() + " could not be read";
        lines.add(INDENT, Words.count(coverage.unitsRead(), "unit", "units") + " read" + failed);
        lines.add(
                INDENT,
                Words.count(coverage.proceduresIndexed(), "procedure", "procedures")
                        + " indexed, "
                        + coverage.proceduresLowered()
                        + " followed in detail");
        coverage.limits().forEach(this::add);
    }

    private void add(Coverage.Limit limit) {
        String kind = limit.incomplete() ? "incomplete: " : "note: ";
        String text = Reasons.of(limit.reason()) + ", " + Words.count(limit.count(), "time", "times");
        lines.add(INDENT, kind + text);
        int shown = context.verbose()
                ? limit.examples().size()
                : Math.min(1, limit.examples().size());
        limit.examples().subList(0, shown).forEach(this::addExample);
    }

    private void addExample(String example) {
        int room = lines.width() - 2 * INDENT.length();
        String visible = VisibleText.of(example);
        lines.add(INDENT + INDENT, context.verbose() ? visible : Names.middle(visible, room), style::dim);
    }
}
