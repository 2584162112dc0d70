package dev.telltale.cli;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Step;
import dev.telltale.finding.Undetermined;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what the engine saw, finding by finding: source points, sink points, every step between; then its open questions. */
final class TraceText {
    private final MemberFilter filter;
    private final Appendable out;

    TraceText(MemberFilter filter, Appendable out) {
        this.filter = filter;
        this.out = out;
    }

    void add(ScanResult result) throws IOException {
        for (Finding finding : result.findings()) {
            if (touches(finding.observation())) {
                add(finding.observation());
            }
        }
        for (Undetermined question : result.undetermined()) {
            if (filter.acceptsMember(question.location().member())) {
                line("undetermined " + question.reason() + " " + question.data() + at(question.location()));
            }
        }
    }

    private boolean touches(Observation seen) {
        return seen.trace().stream().anyMatch(step -> accepts(step.location()))
                || seen.occurrences().stream().anyMatch(o -> accepts(o.source()) || accepts(o.sink()));
    }

    private boolean accepts(@Nullable Location place) {
        return place != null && filter.acceptsMember(place.member());
    }

    private void add(Observation seen) throws IOException {
        line(seen.kind() + " " + seen.data() + to(seen.destination()) + " " + seen.form() + " " + seen.role());
        line("  signal " + seen.signal().source() + " -> " + seen.signal().sink());
        line("  guard " + seen.guard());
        for (Observation.Occurrence occurrence : seen.occurrences()) {
            Location sink = occurrence.sink();
            line("  from" + at(occurrence.source()) + (sink == null ? "" : " to" + at(sink)));
        }
        for (Step step : seen.trace()) {
            line("  " + step.kind().name().toLowerCase(Locale.ROOT) + " " + step.message() + at(step.location()));
        }
    }

    private static String to(@Nullable Destination to) {
        return to == null ? "" : " to " + to.channel() + " " + to.slot() + " " + to.endpoints() + " " + to.resolution();
    }

    private static String at(Location place) {
        return " at " + (place.member() == null ? place.path() : place.member()) + ":" + place.line();
    }

    private void line(String text) throws IOException {
        out.append(Console.printable(text)).append('\n');
    }
}
