package dev.telltale.evaluation;

import java.util.Comparator;

/** What functional interfaces and comparators offer besides being called. */
final class FunctionMethods {
    private static final String COMPARATOR = "java.util.Comparator";

    private FunctionMethods() {}

    static void addTo(Table table) {
        addFunctions(table);
        addComparators(table);
    }

    private static void addFunctions(Table table) {
        for (String type : new String[] {"Function", "UnaryOperator"}) {
            table.add("java.util.function." + type, "identity/0", in -> Functions.own(given -> given[0]));
        }
        table.add(
                "Function",
                "andThen/1",
                in -> Functions.own(given -> {
                    Value first = in.apply(0, given);
                    return first instanceof Value.Null ? in.apply(1, given) : in.apply(1, first);
                }));
        table.add("Function", "compose/1", in -> Functions.own(given -> in.apply(0, in.apply(1, given))));
        table.add("Function", "negate/0", in -> Functions.own(given -> Value.boxed(!in.test(0, given))));
        table.add(
                "java.util.function.Predicate", "not/1", in -> Functions.own(given -> Value.boxed(!in.test(0, given))));
        table.add(
                "java.util.function.Predicate",
                "isEqual/1",
                in -> Functions.own(given -> Value.boxed(in.key(0).equals(given[0]))));
        table.add(
                "Function", "and/1", in -> Functions.own(given -> Value.boxed(in.test(0, given) && in.test(1, given))));
        table.add(
                "Function", "or/1", in -> Functions.own(given -> Value.boxed(in.test(0, given) || in.test(1, given))));
    }

    private static Value order(Comparator<Value> comparator) {
        return Functions.own(given -> Value.boxed(comparator.compare(given[0], given[1])));
    }

    static Value ignoringCase() {
        return order((left, right) ->
                String.CASE_INSENSITIVE_ORDER.compare(Arguments.asText(left), Arguments.asText(right)));
    }

    private static void addComparators(Table table) {
        table.add(COMPARATOR, "naturalOrder/0", in -> order(Ordering.natural(in.machine())));
        for (String type : new String[] {COMPARATOR, "java.util.Collections"}) {
            table.add(
                    type,
                    "reverseOrder/0",
                    in -> order(Ordering.natural(in.machine()).reversed()));
        }
        for (String by : new String[] {"comparing/1", "comparingInt/1", "comparingLong/1"}) {
            table.add(
                    COMPARATOR,
                    by,
                    in -> order(Comparator.comparing(v -> in.apply(0, v), Ordering.natural(in.machine()))));
        }
        table.add(
                COMPARATOR,
                "comparing/2",
                in -> order(Comparator.comparing(v -> in.apply(0, v), Ordering.of(in.machine(), in.at(1)))));
        table.add(
                "Function",
                "reversed/0",
                in -> order(Ordering.of(in.machine(), in.at(0)).reversed()));
        table.add(
                "Function",
                "thenComparing/1",
                in -> order(Ordering.of(in.machine(), in.at(0))
                        .thenComparing(
                                in.parameter(0).equals(COMPARATOR)
                                        ? Ordering.of(in.machine(), in.at(1))
                                        : Comparator.comparing(v -> in.apply(1, v), Ordering.natural(in.machine())))));
    }
}
