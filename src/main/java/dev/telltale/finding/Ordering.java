package dev.telltale.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one order in which a result is told, whatever order it was found in. */
final class Ordering {
    private static final Comparator<Destination> DESTINATIONS = Comparator.comparing(
                    (Destination d) -> String.join("\0", d.endpoints()))
            .thenComparing(Destination::channel)
            .thenComparing(d -> d.slot() == null ? "" : d.slot());

    private static final Comparator<Finding> FINDINGS = Comparator.comparing(
                    Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.observation().kind())
            .thenComparing(f -> String.join(",", f.observation().data()))
            .thenComparing(f -> f.observation().destination(), Comparator.nullsFirst(DESTINATIONS))
            .thenComparing(f -> f.observation().location())
            .thenComparing(Finding::fingerprint);

    private static final Comparator<Undetermined> UNDETERMINED = Comparator.comparing(Undetermined::reason)
            .thenComparing(u -> String.join(",", u.data()))
            .thenComparing(Undetermined::location);

    private static final Comparator<Observation.Occurrence> OCCURRENCES = Comparator.comparing(
                    Observation.Occurrence::source)
            .thenComparing(Observation.Occurrence::sink, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Guard.Control> CONTROLS = Comparator.comparing(Guard.Control::kind)
            .thenComparing(Guard.Control::name)
            .thenComparing(Guard.Control::effect)
            .thenComparing(Guard.Control::dominates);

    private Ordering() {}

    static ScanResult sorted(ScanResult result) {
        return new ScanResult(
                result.toolVersion(),
                result.rulesDigest(),
                result.target(),
                sort(result.findings().stream().map(Ordering::sorted).toList(), FINDINGS),
                sort(result.endpoints().stream().map(Ordering::sorted).toList(), CONTACTED),
                sort(result.undetermined().stream().map(Ordering::sorted).toList(), UNDETERMINED),
                sorted(result.coverage()));
    }

    private static final Comparator<ScanResult.Contacted> CONTACTED =
            Comparator.comparing(ScanResult.Contacted::template).thenComparing(ScanResult.Contacted::resolution);

    private static ScanResult.Contacted sorted(ScanResult.Contacted contacted) {
        return new ScanResult.Contacted(contacted.template(), contacted.resolution(), sort(contacted.data()));
    }

    private static Undetermined sorted(Undetermined question) {
        return new Undetermined(question.reason(), sort(question.data()), question.location());
    }

    private static Coverage sorted(Coverage coverage) {
        List<Coverage.Limit> limits = coverage.limits().stream()
                .map(l -> new Coverage.Limit(l.reason(), l.count(), sort(l.examples()), l.incomplete()))
                .sorted(Comparator.comparing(Coverage.Limit::reason).thenComparing(Coverage.Limit::count))
                .toList();
        return new Coverage(
                coverage.unitsRead(),
                coverage.unitsFailed(),
                coverage.proceduresIndexed(),
                coverage.proceduresLowered(),
                limits);
    }

    private static Finding sorted(Finding finding) {
        return new Finding(
                finding.fingerprint(),
                finding.rule(),
                finding.severity(),
                sorted(finding.observation()),
                finding.message(),
                finding.group(),
                finding.suppression(),
                finding.denied());
    }

    /** The trace keeps its order: it is a path. */
    private static Observation sorted(Observation o) {
        return new Observation(
                o.kind(),
                sort(o.data()),
                sorted(o.destination()),
                sort(o.form()),
                o.role(),
                o.confidence(),
                new Guard(o.guard().defaultState(), sort(o.guard().controls(), CONTROLS)),
                o.reachability(),
                o.signal(),
                o.location(),
                sort(o.occurrences(), OCCURRENCES),
                o.trace(),
                o.alteration());
    }

    private static @Nullable Destination sorted(@Nullable Destination destination) {
        return destination == null
                ? null
                : new Destination(
                        destination.channel(),
                        destination.slot(),
                        sort(destination.endpoints()),
                        destination.resolution());
    }

    private static List<String> sort(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static <T> List<T> sort(Collection<T> values, Comparator<? super T> order) {
        return values.stream().sorted(order).toList();
    }
}
