package dev.telltale.flow;

import dev.telltale.alteration.Signature;
import dev.telltale.alteration.Signatures;
import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.flow.Propagation.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells what is sent without being environment data: constant marks, and what comes out of code that cannot be read. */
final class Unseen {
    private final Evidence evidence;

    Unseen(Evidence evidence) {
        this.evidence = evidence;
    }

    static boolean is(Reading reading) {
        return is(reading.data());
    }

    private static boolean is(String data) {
        return data.equals(MarkedConstants.MARK) || data.startsWith(HiddenCode.PREFIX);
    }

    static boolean is(SourcePoint point) {
        return point.data() != null && is(point.data());
    }

    /** @param told markers told already; what is chosen there is no constant */
    List<Observation> of(List<Reading> readings, List<Observation> told) {
        Map<List<Object>, List<Reading>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Reading reading : readings) {
            List<Object> key = new ArrayList<>(reading.group(evidence.places()));
            if (reading.data().equals(MarkedConstants.MARK)) {
                key.add(signature(reading).shown());
            }
            boolean hidden = reading.data().startsWith(HiddenCode.PREFIX);
            Object place = evidence.places().of(reading.hit().source().site());
            groups.computeIfAbsent(hidden ? List.of(reading.data(), place) : key, k -> new ArrayList<>())
                    .add(reading);
        }
        return groups.values().stream()
                .filter(group -> told.stream().noneMatch(o -> isChosen(Evidence.best(group), o)))
                .map(group -> evidence.about(group.get(0), () -> observation(group)))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isChosen(Reading reading, Observation told) {
        Alteration alteration = told.alteration();
        boolean choice = told.kind().equals("marker") || told.kind().equals("variation");
        return choice
                && alteration != null
                && reading.data().equals(MarkedConstants.MARK)
                && told.location()
                        .equals(evidence.places().of(reading.hit().use().site()));
    }

    private static Signature signature(Reading reading) {
        return Signatures.ofConstant(MarkedConstants.text(reading.hit().source()));
    }

    private Observation observation(List<Reading> group) {
        Reading best = Evidence.best(group);
        boolean mark = best.data().equals(MarkedConstants.MARK);
        Hit hit = best.hit();
        Code sink = hit.use().site().code();
        Code source = hit.source().site().code();
        return new Observation(
                mark ? "marker" : "concealment",
                List.of(),
                mark ? destination(best) : null,
                List.copyOf(new TreeSet<>(Form.names(hit.form()))),
                best.role(),
                Evidence.confidence(hit.form()),
                evidence.guard(Traces.nodes(hit.node()), hit),
                evidence.places().reachability(evidence.texts().codeBase(), sink, source),
                new Signal(
                        hit.source().api(),
                        source.procedure.symbol().toString(),
                        mark ? Evidence.sinkName(hit.use()) : "",
                        mark ? sink.procedure.symbol().toString() : ""),
                evidence.places().of(mark ? hit.use().site() : hit.source().site()),
                mark ? evidence.occurrences(group) : evidence.sources(group),
                evidence.trace(best),
                mark ? constant(best) : hidden(best.data()));
    }

    private static Destination destination(Reading best) {
        Template given = best.hit().path().slot();
        String own = given == null || AccessPath.isMarker(given) ? slot(best) : null;
        return new Destination(
                best.channel(),
                own == null ? best.slot() : own,
                best.to().templates(),
                best.to().resolution());
    }

    /** The name of the field a mark stands in, when the constant holds it. */
    private static @Nullable String slot(Reading best) {
        String text = MarkedConstants.text(best.hit().source());
        String mark = signature(best).shown().get(0);
        int at = text.indexOf(Integer.parseInt(mark.substring(2), 16));
        return TextSlots.before(text.substring(0, Math.max(0, at)));
    }

    private static Alteration constant(Reading best) {
        Signature signature = signature(best);
        return new Alteration(
                List.copyOf(signature.techniques()), 0, signature.perceptibility(), signature.shown(), List.of(), null);
    }

    private static Alteration hidden(String data) {
        String technique = data.substring(HiddenCode.PREFIX.length());
        return new Alteration(List.of(technique), 0, 1, List.of(), List.of(), null);
    }
}
