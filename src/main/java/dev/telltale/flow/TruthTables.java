package dev.telltale.flow;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.finding.Alteration.Row;
import dev.telltale.finding.Alteration.TruthTable;
import dev.telltale.flow.DatumEnvironment.Datum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which answers lead to which alternative: every datum that is tested is supposed to be one value after another, such that its
 * tests come out in every way they can, and what is chosen then is worked out. Told only when all of it is known.
 */
final class TruthTables {
    private static final int MAX_TESTS = 4;
    private static final int MAX_MEMBERS = 8;
    private static final int MAX_RUNS = 96;
    private static final int MAX_ROWS = 8;
    private static final String OTHER = "some other value";

    private final List<DecidingTest> tests;

    TruthTables(List<DecidingTest> tests) {
        this.tests = List.copyOf(tests);
    }

    /** @param outcome the alternative for supposed data, null when it is not known */
    @Nullable
    TruthTable of(Function<Map<Datum, String>, @Nullable String> outcome) {
        List<Map<Datum, String>> runs = tests.isEmpty() || tests.size() > MAX_TESTS ? List.of() : runs();
        Map<List<String>, String> rows = new LinkedHashMap<>();
        for (Map<Datum, String> run : runs) {
            String chosen = outcome.apply(run);
            String before = chosen == null ? null : rows.putIfAbsent(answers(run), chosen);
            if (chosen == null || before != null && !before.equals(chosen)) {
                return null;
            }
        }
        List<Row> merged = merged(rows);
        boolean decides = merged.stream().map(Row::alternative).distinct().count() > 1;
        return decides && merged.size() <= MAX_ROWS ? new TruthTable(merged) : null;
    }

    // ---- what is supposed

    private List<Map<Datum, String>> runs() {
        List<Map<Datum, String>> runs = List.of(Map.of());
        for (Datum datum : data()) {
            Set<String> values = values(datum);
            if (values.isEmpty() || runs.size() * values.size() > MAX_RUNS) {
                return List.of();
            }
            List<Map<Datum, String>> longer = new ArrayList<>();
            for (Map<Datum, String> run : runs) {
                for (String value : values) {
                    Map<Datum, String> more = new HashMap<>(run);
                    more.put(datum, value);
                    longer.add(more);
                }
            }
            runs = longer;
        }
        return runs;
    }

    private Set<Datum> data() {
        Set<Datum> data = new LinkedHashSet<>();
        tests.forEach(test -> data.addAll(data(test)));
        return data;
    }

    private static List<Datum> data(DecidingTest test) {
        return test.names().isEmpty()
                ? List.of(new Datum(test.data(), ""))
                : test.names().stream()
                        .map(name -> new Datum(test.data(), name))
                        .toList();
    }

    /** {@return values that make its tests come out in different ways; none when that cannot be done} */
    private Set<String> values(Datum datum) {
        Set<String> values = new LinkedHashSet<>();
        for (DecidingTest test : tests) {
            ConstantSet set = test.set();
            if (!data(test).contains(datum)) {
                continue;
            }
            boolean known = test.predicate().equals("is set")
                    || set != null && !set.opaque() && set.size() <= MAX_MEMBERS && isText(test.predicate());
            if (!known) {
                return Set.of();
            }
            for (String member : set == null ? List.<String>of() : set.contents()) {
                values.add(example(test.predicate(), member));
            }
        }
        values.add(OTHER);
        if (!datum.name().isEmpty()) {
            values.add(Datum.ABSENT);
        }
        return values;
    }

    private static boolean isText(String predicate) {
        return Set.of("equals", "starts", "ends", "contains").contains(predicate);
    }

    private static String example(String predicate, String member) {
        return switch (predicate) {
            case "starts" -> member + "x";
            case "ends" -> "x" + member;
            case "contains" -> "x" + member + "x";
            default -> member;
        };
    }

    // ---- what the tests answer

    private List<String> answers(Map<Datum, String> run) {
        List<String> answers = new ArrayList<>();
        for (DecidingTest test : tests) {
            boolean yes = data(test).stream().anyMatch(datum -> holds(test, run.getOrDefault(datum, Datum.ABSENT)));
            answers.add(yes ? "yes" : "no");
        }
        return answers;
    }

    private static boolean holds(DecidingTest test, String value) {
        if (value.equals(Datum.ABSENT)) {
            return false;
        }
        ConstantSet set = test.set();
        return set == null
                || set.contents().stream().anyMatch(member -> switch (test.predicate()) {
                    case "starts" -> value.startsWith(member);
                    case "ends" -> value.endsWith(member);
                    case "contains" -> value.contains(member);
                    default -> value.equals(member);
                });
    }

    // ---- rows

    /** {@return the rows, those joined that differ in one answer and lead to the same} */
    private static List<Row> merged(Map<List<String>, String> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEach((answers, alternative) -> all.add(new Row(answers, alternative)));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Row joined = joined(all.get(i), all.get(j));
                if (joined != null) {
                    all.set(i, joined);
                    all.remove(j);
                    i = -1;
                    break;
                }
            }
        }
        return all;
    }

    private static @Nullable Row joined(Row one, Row other) {
        int differing = -1;
        for (int i = 0; i < one.answers().size(); i++) {
            if (!one.answers().get(i).equals(other.answers().get(i))) {
                if (differing >= 0) {
                    return null;
                }
                differing = i;
            }
        }
        if (differing < 0 || !one.alternative().equals(other.alternative())) {
            return null;
        }
        List<String> answers = new ArrayList<>(one.answers());
        answers.set(differing, "any");
        return new Row(answers, one.alternative());
    }
}
