package dev.telltale.report;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import dev.telltale.rule.DataNames;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line of a table of what leaves.
 *
 * @param number what the rest of the report calls it by
 */
record Row(int number, Finding finding) {
    /** What most rows of a table have in common, and only the others have to say; a row without a slot names its channel. */
    private static final List<Function<Finding, String>> FACTS = List.of(
            f -> "in " + to(f).channel(),
            f -> String.join(", ", f.observation().form()),
            f -> "confidence " + f.observation().confidence().name().toLowerCase(Locale.ROOT),
            f -> f.observation().role(),
            f -> place(f.observation().reachability()));

    /** Facts that go without saying. */
    private static final List<String> PLAIN = List.of("payload", "own code", "");

    static Destination to(Finding finding) {
        return Objects.requireNonNull(finding.observation().destination());
    }

    String severity() {
        return finding.severity().id();
    }

    String data(DataNames names) {
        Observation seen = finding.observation();
        String data = seen.data().isEmpty() ? "(no environment data)" : names.all(seen.data());
        return VisibleText.of(seen.kind().equals("transmission") ? data : data + ": " + Words.inTable(seen));
    }

    /** @param common what {@link #common} says of the whole table */
    String slot(List<String> common) {
        String name = to(finding).slot();
        String notes = FACTS.stream()
                .skip(name == null ? 1 : 0)
                .map(fact -> fact.apply(finding))
                .filter(fact -> !common.contains(fact))
                .collect(Collectors.joining(", "));
        String denied = finding.denied() ? (notes.isEmpty() ? "" : ", ") + "denied by the policy" : "";
        String all = notes + denied;
        return VisibleText.of((name == null ? to(finding).channel() : name) + (all.isEmpty() ? "" : " (" + all + ")"));
    }

    /** {@return each fact as most rows have it} */
    static List<String> common(List<Row> rows) {
        return FACTS.stream().map(fact -> mostFrequent(rows, fact)).toList();
    }

    /** {@return the common facts as a sentence} */
    static String sentence(List<Row> rows, List<String> common) {
        boolean exceptions = rows.stream()
                .anyMatch(row -> FACTS.stream().anyMatch(fact -> !common.contains(fact.apply(row.finding()))));
        String facts = common.stream().filter(fact -> !PLAIN.contains(fact)).collect(Collectors.joining(", "));
        return Character.toUpperCase(facts.charAt(0)) + facts.substring(1) + (exceptions ? ", unless noted." : ".");
    }

    private static String mostFrequent(List<Row> rows, Function<Finding, String> fact) {
        Map<String, Long> counts = rows.stream()
                .map(Row::finding)
                .collect(Collectors.groupingBy(fact, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String place(Observation.Reachability reachability) {
        return switch (reachability) {
            case ROOT -> "own code";
            case DEPENDENCY -> "in a dependency";
            case DEAD -> "in code that nothing was seen to call";
            case TEST -> "in test code";
        };
    }
}
