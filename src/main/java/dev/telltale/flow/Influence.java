package dev.telltale.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether tests can change a condition: where both of their outcomes lead on, asking them decides nothing. */
final class Influence {
    private static final int MOST_OTHERS = 40;

    private Influence() {}

    /**
     * {@return whether the condition comes out otherwise under one configuration than under another}
     *
     * @param tests the tests that are looked at; all others pass, or fail, or all but one, or come out as usual
     * @param configurations how tests come out
     */
    static boolean of(
            Condition condition,
            Set<Condition.Leaf> tests,
            List<Function<Condition.Leaf, Truth>> configurations,
            Function<Condition.Leaf, Truth> usual) {
        List<Condition.Leaf> others = condition.leaves().stream()
                .filter(leaf -> !tests.contains(leaf))
                .toList();
        if (others.size() > MOST_OTHERS) {
            return true;
        }
        List<Function<Condition.Leaf, Truth>> surroundings = new ArrayList<>(List.of(usual));
        for (Truth all : List.of(Truth.TRUE, Truth.FALSE)) {
            surroundings.add(leaf -> all);
            for (Condition.Leaf one : others) {
                surroundings.add(leaf -> leaf.equals(one) ? Truth.of(all == Truth.FALSE) : all);
            }
        }
        Collection<Map<Condition.Leaf, Truth>> outcomes = outcomes(tests, configurations);
        return surroundings.stream().anyMatch(rest -> differs(condition, outcomes, rest));
    }

    private static boolean differs(
            Condition condition,
            Collection<Map<Condition.Leaf, Truth>> outcomes,
            Function<Condition.Leaf, Truth> others) {
        Set<Truth> found = new LinkedHashSet<>();
        for (Map<Condition.Leaf, Truth> known : outcomes) {
            found.add(condition.holds(leaf -> known.containsKey(leaf) ? known.get(leaf) : others.apply(leaf)));
        }
        return found.size() > 1 || found.contains(Truth.UNKNOWN);
    }

    /** Each way that they come out together, once; where one test is all there is and it is not known, each outcome of it. */
    private static Collection<Map<Condition.Leaf, Truth>> outcomes(
            Set<Condition.Leaf> tests, List<Function<Condition.Leaf, Truth>> configurations) {
        Set<Map<Condition.Leaf, Truth>> found = new LinkedHashSet<>();
        for (Function<Condition.Leaf, Truth> configuration : configurations) {
            Map<Condition.Leaf, Truth> together = new LinkedHashMap<>();
            tests.forEach(test -> together.put(test, configuration.apply(test)));
            found.add(together);
        }
        boolean unknown = found.stream().anyMatch(together -> together.containsValue(Truth.UNKNOWN));
        return unknown && areOne(tests) ? ofOne(new ArrayList<>(tests)) : found;
    }

    private static boolean areOne(Set<Condition.Leaf> tests) {
        return tests.stream().map(Condition.Leaf::question).distinct().count() == 1;
    }

    private static Collection<Map<Condition.Leaf, Truth>> ofOne(List<Condition.Leaf> tests) {
        List<Map<Condition.Leaf, Truth>> found = new ArrayList<>();
        for (int taken = 0; taken < tests.get(0).outcomes(); taken++) {
            Map<Condition.Leaf, Truth> together = new LinkedHashMap<>();
            for (Condition.Leaf test : tests) {
                together.put(test, Truth.of(test.successor() == taken));
            }
            found.add(together);
        }
        return found;
    }
}
