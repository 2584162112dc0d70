package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import java.util.Locale;
import java.util.Optional;

/** Prints hops of a path: what happens, and where, on one line if both fit; when verbose, each new file is named. */
final class PathText {
    private static final int BRIEF_FINGERPRINT = 12;

    private final ReportContext context;
    private final Lines lines;
    private final Style style;
    private final String indent;
    private String file = "";

    PathText(ReportContext context, Lines lines, Style style, String indent) {
        this.context = context;
        this.lines = lines;
        this.style = style;
        this.indent = indent;
    }

    static String title(Finding finding, ReportContext context) {
        Observation seen = finding.observation();
        String fingerprint = finding.fingerprint();
        String name = context.verbose()
                ? fingerprint
                : fingerprint.substring(0, Math.min(BRIEF_FINGERPRINT, fingerprint.length()));
        return String.join(", ", seen.data())
                + " ("
                + finding.rule()
                + ")"
                + Words.reachability(seen.reachability())
                + "; confidence "
                + seen.confidence().name().toLowerCase(Locale.ROOT)
                + "; finding "
                + name
                + (finding.denied() ? "; denied by the policy" : "");
    }

    void add(EvidencePath.Hop hop) {
        if (hop instanceof EvidencePath.Hop.Shown shown) {
            add(shown);
        } else if (hop instanceof EvidencePath.Hop.Gap gap) {
            note("(" + Words.count(gap.hops(), "step", "steps") + " not shown)");
        }
    }

    void note(String text) {
        lines.add(indent + "   ", text, style::dim);
    }

    /** The place goes beside what happens if it fits there, its packages shortened if need be, else below. */
    private void add(EvidencePath.Hop.Shown hop) {
        String head = indent + DestinationTable.pad(hop.number() + ".", 3);
        String message = VisibleText.of(hop.step().message());
        int room = lines.width() - head.length();
        Optional<String> beside = beside(hop.step().location(), room - VisibleText.columns(message) - 2);
        if (beside.isPresent()) {
            lines.raw(head + message + "  " + style.dim(beside.get()));
        } else {
            lines.add(head, message);
            addBelow(" ".repeat(head.length()), hop.step().location(), room);
        }
    }

    private Optional<String> beside(Location at, int room) {
        return context.verbose() ? Optional.empty() : Names.beside(at, room);
    }

    private void addBelow(String head, Location at, int room) {
        lines.add(head, context.verbose() ? Names.member(at) : Names.brief(at, room), style::dim);
        if (context.verbose() && !Names.file(at).equals(file)) {
            file = Names.file(at);
            lines.add(head, "in " + file, style::dim);
        }
    }
}
