package dev.telltale.report;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Step;
import dev.telltale.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One finding at length: what, whereto, under which control, every step of the path, why it matters, what to do. */
public final class Explanation {
    private static final String INDENT = "   ";

    private final ReportContext context;
    private final Lines lines;
    private final Style style;

    private Explanation(ReportContext context) {
        this.context = context;
        this.lines = new Lines(context.width());
        this.style = new Style(context.colour());
    }

    public static void write(Finding finding, ReportContext context, Appendable out) throws IOException {
        Explanation explanation = new Explanation(context.withVerbose(true));
        explanation.add(finding);
        out.append(explanation.lines.toString());
    }

    private void add(Finding finding) {
        Observation seen = finding.observation();
        lines.add("Finding " + finding.fingerprint() + "  ", finding.severity().id(), style::bold);
        lines.add(INDENT, finding.message());
        if (finding.suppression() != null) {
            lines.add(INDENT, "Not counted: " + finding.suppression());
        }
        addFacts(finding);
        addAlteration(seen.kind(), seen.alteration());
        addWhen(seen);
        addPath(seen);
        addOccurrences(seen.occurrences());
        addRule(finding.rule());
    }

    private void addFacts(Finding finding) {
        Observation seen = finding.observation();
        lines.blank();
        fact("Data", String.join(", ", seen.data().stream().map(this::titled).toList()));
        fact("Kind", seen.kind() + ": " + Words.kind(seen) + Words.reachability(seen.reachability()));
        fact("Form", String.join(", ", seen.form()) + (seen.role().equals("payload") ? "" : ", " + seen.role()));
        if (seen.destination() != null) {
            addDestination(seen.destination());
        }
        fact("Confidence", seen.confidence().name().toLowerCase(Locale.ROOT));
    }

    private String titled(String data) {
        var category = context.categories().get(data);
        return category == null ? data : category.noun() + " (" + data + ")";
    }

    private void addDestination(Destination to) {
        String addresses = to.endpoints().isEmpty() ? "" : String.join(", ", to.endpoints()) + ", ";
        fact("Address", addresses + Words.address(to.resolution()));
        fact("Slot", to.slot() == null ? to.channel() : to.slot() + " (" + to.channel() + ")");
    }

    private void fact(String name, String value) {
        lines.add(INDENT + DestinationTable.pad(name, 12), value);
    }

    private void addAlteration(String kind, @Nullable Alteration alteration) {
        if (alteration != null) {
            lines.blank();
            lines.add("", "Choice", style::bold);
            new AlterationText(context.showDecoded(), lines).add(INDENT, kind, alteration);
        }
    }

    private void addWhen(Observation seen) {
        if (seen.destination() == null) {
            return;
        }
        lines.blank();
        lines.add("", "When", style::bold);
        lines.add(INDENT, Words.whenSent(seen.guard()));
        seen.guard().controls().forEach(this::addControl);
    }

    private void addControl(Guard.Control control) {
        lines.add(INDENT + "- ", Words.control(control) + (control.dominates() ? "" : ", but not on every path"));
        if (!control.leak().isEmpty()) {
            lines.add(INDENT + "  ", "Not covered:");
            addSteps(control.leak(), INDENT + "  ");
        }
    }

    private void addSteps(List<Step> steps, String indent) {
        PathText path = new PathText(true, lines, style, indent);
        for (int i = 0; i < steps.size(); i++) {
            path.add(i + 1, steps.get(i));
        }
    }

    private void addPath(Observation seen) {
        lines.blank();
        lines.add("", "Path", style::bold);
        addSteps(seen.trace(), INDENT);
    }

    private void addOccurrences(List<Observation.Occurrence> occurrences) {
        if (occurrences.size() < 2) {
            return;
        }
        lines.blank();
        lines.add("", "All places (read, then sent)", style::bold);
        for (Observation.Occurrence occurrence : occurrences) {
            lines.add(INDENT + "- ", Names.full(occurrence.source()));
            if (occurrence.sink() != null) {
                lines.add(INDENT + "  ", Names.full(occurrence.sink()), style::dim);
            }
        }
    }

    private void addRule(String id) {
        Rule rule = context.rules().get(id);
        lines.blank();
        lines.add("", "Rule " + id, style::bold);
        if (rule != null) {
            lines.add(INDENT, rule.title());
            lines.add(INDENT + "Why: ", rule.why());
            lines.add(INDENT + "Remedy: ", rule.remedy());
        }
    }
}
