package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every step of every finding's path; where a path ends as an earlier one did, it refers to that. */
final class FullPaths {
    private static final String INDENT = "   ";

    private final Lines lines;
    private final Style style;
    private final Map<List<Step>, String> seenTails = new HashMap<>();

    FullPaths(Lines lines, Style style) {
        this.lines = lines;
        this.style = style;
    }

    void add(List<Row> rows) {
        lines.blank();
        rows.forEach(this::add);
    }

    private void add(Row row) {
        String reference = References.one(row.number());
        lines.add(INDENT + reference + " ", title(row.finding()), style::bold);
        addHops(reference, row.finding().observation().trace());
    }

    private static String title(Finding finding) {
        Observation seen = finding.observation();
        String data = seen.data().isEmpty() ? seen.kind() : String.join(", ", seen.data());
        return data
                + " ("
                + finding.rule()
                + ")"
                + Words.reachability(seen.reachability())
                + "; confidence "
                + seen.confidence().name().toLowerCase(Locale.ROOT)
                + "; finding "
                + finding.fingerprint();
    }

    private void addHops(String reference, List<Step> trace) {
        PathText path = new PathText(true, lines, style, INDENT + "    ");
        for (int i = 0; i < trace.size(); i++) {
            String earlier = i > 0 && trace.size() - i > 1 ? seenTails.get(trace.subList(i, trace.size())) : null;
            if (earlier != null) {
                path.note("then as " + earlier);
                break;
            }
            path.add(i + 1, trace.get(i));
        }
        for (int i = 0; i < trace.size(); i++) {
            seenTails.putIfAbsent(trace.subList(i, trace.size()), reference + " from step " + (i + 1));
        }
    }
}
