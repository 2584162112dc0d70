package dev.telltale.report;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Step;
import dev.telltale.finding.Undetermined;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report for programs: everything, suppressed findings included, in the shape of {@code schemas/report.schema.json}. */
public final class JsonReport implements Report {
    /** Where the published JSON Schema lies on the class path. */
    public static final String SCHEMA = "schemas/report.schema.json";

    private static final String SCHEMA_VERSION = "1.0";

    @Override
    public void write(ScanResult result, ReportContext context, Appendable out) throws IOException {
        Json.write(document(result.sorted(), context.showDecoded()), out);
    }

    private static JsonDocument document(ScanResult result, boolean showDecoded) {
        ScanResult.Target target = result.target();
        return new JsonDocument(
                SCHEMA_VERSION,
                new JsonDocument.Tool("telltale", result.toolVersion(), result.rulesDigest()),
                new JsonDocument.Target(target.name(), target.purl(), target.digest()),
                map(result.findings(), finding -> item(finding, showDecoded)),
                map(result.endpoints(), e -> new JsonDocument.Endpoint(e.template(), id(e.resolution()), e.data())),
                map(result.undetermined(), JsonReport::question),
                covered(result.coverage()));
    }

    private static JsonDocument.Item item(Finding finding, boolean showDecoded) {
        Observation seen = finding.observation();
        return new JsonDocument.Item(
                finding.fingerprint(),
                finding.rule(),
                seen.kind(),
                finding.severity().id(),
                id(seen.confidence()),
                seen.data(),
                to(seen.destination()),
                seen.form(),
                seen.role(),
                JsonAlteration.of(seen.alteration(), showDecoded),
                finding.group(),
                finding.suppression(),
                finding.denied(),
                when(seen.guard()),
                JsonDocument.Disclosed.NOT_COMPARED,
                id(seen.reachability()),
                map(seen.occurrences(), JsonReport::pair),
                finding.message(),
                place(seen.location()),
                map(seen.trace(), JsonReport::hop));
    }

    private static JsonDocument.@Nullable To to(@Nullable Destination destination) {
        return destination == null
                ? null
                : new JsonDocument.To(
                        destination.channel(),
                        destination.slot(),
                        destination.endpoints(),
                        id(destination.resolution()));
    }

    private static JsonDocument.When when(Guard guard) {
        return new JsonDocument.When(id(guard.defaultState()), map(guard.controls(), JsonReport::control));
    }

    private static JsonDocument.Control control(Guard.Control control) {
        return new JsonDocument.Control(
                control.kind(),
                control.name(),
                control.effect(),
                control.dominates(),
                control.when(),
                control.required(),
                map(control.leak(), JsonReport::hop));
    }

    private static JsonDocument.Pair pair(Observation.Occurrence occurrence) {
        Location sink = occurrence.sink();
        return new JsonDocument.Pair(place(occurrence.source()), sink == null ? null : place(sink));
    }

    private static JsonDocument.Hop hop(Step step) {
        return new JsonDocument.Hop(id(step.kind()), step.message(), place(step.location()));
    }

    private static JsonDocument.Question question(Undetermined question) {
        return new JsonDocument.Question(question.reason(), question.data(), place(question.location()));
    }

    private static JsonDocument.Place place(Location at) {
        return new JsonDocument.Place(at.artifact(), at.path(), at.member(), at.line(), at.column(), null);
    }

    private static JsonDocument.Covered covered(Coverage coverage) {
        return new JsonDocument.Covered(
                new JsonDocument.Units(coverage.unitsRead(), coverage.unitsFailed()),
                new JsonDocument.Procedures(coverage.proceduresIndexed(), coverage.proceduresLowered()),
                map(
                        coverage.limits(),
                        l -> new JsonDocument.Limit(l.reason(), l.count(), l.examples(), l.incomplete())));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T, R> List<R> map(List<T> values, Function<T, R> to) {
        return values.stream().map(to).toList();
    }
}
