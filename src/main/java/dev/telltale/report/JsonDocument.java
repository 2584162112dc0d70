package dev.telltale.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON report's wire records; names and order are the published schema's, {@code schemas/report.schema.json}. */
record JsonDocument(
        String schemaVersion,
        Tool tool,
        Target target,
        List<Item> findings,
        List<Endpoint> endpoints,
        List<Question> undetermined,
        Covered coverage) {
    record Tool(String name, String version, String rules) {}

    record Target(String name, @Nullable String purl, String digest) {}

    record Item(
            String fingerprint,
            String rule,
            String kind,
            String severity,
            String confidence,
            List<String> data,
            @Nullable To destination,
            List<String> form,
            String role,
            @Nullable Altered alteration,
            @Nullable String group,
            @Nullable String suppression,
            boolean denied,
            When guard,
            Disclosed disclosure,
            String reachability,
            List<Pair> occurrences,
            String message,
            Place location,
            List<Hop> trace) {}

    record To(String channel, @Nullable String slot, List<String> endpoints, String resolution) {}

    record When(String default_, List<Control> controls) {}

    record Control(
            String kind,
            String name,
            String effect,
            boolean dominates,
            @Nullable String when,
            boolean required,
            List<Hop> leak) {}

    record Disclosed(@Nullable String verdict, @Nullable String statement) {
        static final Disclosed NOT_COMPARED = new Disclosed(null, null);
    }

    record Altered(
            List<String> techniques,
            double bits,
            int perceptibility,
            List<String> alternatives,
            List<Decider> tests,
            @Nullable Answers truthTable) {}

    record Decider(String data, String predicate, @Nullable Constants set, String words) {}

    /** @param contents present only when the reader asked for decoded constants */
    record Constants(int size, @Nullable String encoding, boolean opaque, Optional<List<String>> contents) {}

    record Answers(List<Line> rows) {}

    record Line(List<String> answers, String alternative) {}

    record Pair(Place source, @Nullable Place sink) {}

    record Place(
            String artifact,
            String path,
            @Nullable String member,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable Integer offset) {}

    record Hop(String step, String message, Place location) {}

    record Endpoint(String template, String resolution, List<String> data) {}

    record Question(String reason, List<String> data, Place location) {}

    record Covered(Units units, Procedures procedures, List<Limit> limits) {}

    record Units(int read, int failed) {}

    record Procedures(int indexed, int lowered) {}

    record Limit(String reason, int count, List<String> examples, boolean incomplete) {}
}
