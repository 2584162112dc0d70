package dev.telltale.report;

import dev.telltale.finding.Alteration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alteration as JSON and SARIF tell it; what the code stores encoded is told only when asked for. */
final class JsonAlteration {
    private JsonAlteration() {}

    static JsonDocument.@Nullable Altered of(@Nullable Alteration alteration, boolean showDecoded) {
        return alteration == null
                ? null
                : new JsonDocument.Altered(
                        alteration.techniques(),
                        alteration.bits(),
                        alteration.perceptibility(),
                        alteration.alternatives(),
                        alteration.tests().stream()
                                .map(test -> decider(test, showDecoded))
                                .toList(),
                        answers(alteration.truthTable()));
    }

    private static JsonDocument.Decider decider(Alteration.DecidingTest test, boolean showDecoded) {
        return new JsonDocument.Decider(
                test.data(), test.predicate(), constants(test.set(), showDecoded), test.words());
    }

    private static JsonDocument.@Nullable Constants constants(
            Alteration.@Nullable ConstantSet set, boolean showDecoded) {
        return set == null
                ? null
                : new JsonDocument.Constants(
                        set.size(),
                        set.encoding(),
                        set.opaque(),
                        showDecoded ? Optional.of(set.contents()) : Optional.empty());
    }

    private static JsonDocument.@Nullable Answers answers(Alteration.@Nullable TruthTable table) {
        return table == null
                ? null
                : new JsonDocument.Answers(table.rows().stream()
                        .map(row -> new JsonDocument.Line(row.answers(), row.alternative()))
                        .toList());
    }
}
