package dev.telltale.flow;

import dev.telltale.ir.Instruction.Relation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What has to hold for a place in the code to be reached. Parts may be shared; nothing changes. */
sealed interface Condition {
    /** How parts make a whole. */
    enum How {
        ALL,
        ANY,
        /** One of the parts is the condition; which one is not known. */
        EITHER
    }

    /** Shared parts would be compared over and over, so each is only equal to itself. */
    record Joined(How how, List<Condition> parts) implements Condition {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** {@return the same of other parts, which have the same truths as far as is asked} */
        private Condition with(Set<Condition> others) {
            boolean open = others.contains(Open.TESTS);
            if (open && (others.size() == 1 || how == How.EITHER)) {
                return Open.TESTS;
            }
            List<Condition> all = List.copyOf(others);
            return how == How.EITHER ? either(all) : how == How.ALL ? all(all) : any(all);
        }

        private Condition opposite(List<Condition> others) {
            return how == How.EITHER ? either(others) : how == How.ALL ? any(others) : all(others);
        }

        /** No part is asked that can change nothing any more. */
        private Truth truth(Function<Condition, Truth> ofPart) {
            return how == How.EITHER ? common(ofPart) : decided(ofPart);
        }

        private Truth common(Function<Condition, Truth> ofPart) {
            Truth common = ofPart.apply(parts.get(0));
            for (int i = 1; i < parts.size() && common != Truth.UNKNOWN; i++) {
                common = ofPart.apply(parts.get(i)) == common ? common : Truth.UNKNOWN;
            }
            return common;
        }

        private Truth decided(Function<Condition, Truth> ofPart) {
            Truth decisive = how == How.ALL ? Truth.FALSE : Truth.TRUE;
            boolean unknown = false;
            for (Condition part : parts) {
                Truth truth = ofPart.apply(part);
                if (truth == decisive) {
                    return decisive;
                }
                unknown |= truth == Truth.UNKNOWN;
            }
            return unknown ? Truth.UNKNOWN : how == How.ALL ? Truth.TRUE : Truth.FALSE;
        }
    }

    /** Tests that are not asked about here; they come out either way. */
    record Open() implements Condition {
        static final Open TESTS = new Open();
    }

    /** One test of the program. */
    final class Leaf implements Condition {
        private final Placed left;
        private final @Nullable Placed right;
        private final Relation relation;
        private final List<Integer> cases;
        private final int successor;
        private final int hash;

        /**
         * @param right null for comparisons with zero or null
         * @param successor the outcome it has to have
         */
        Leaf(Placed left, @Nullable Placed right, Relation relation, List<Integer> cases, int successor) {
            this.left = left;
            this.right = right;
            this.relation = relation;
            this.cases = cases;
            this.successor = successor;
            this.hash = Objects.hash(left, right, relation.ordinal(), cases, successor);
        }

        Placed left() {
            return left;
        }

        @Nullable
        Placed right() {
            return right;
        }

        Relation relation() {
            return relation;
        }

        List<Integer> cases() {
            return cases;
        }

        int successor() {
            return successor;
        }

        /** {@return how many ways it may come out} */
        int outcomes() {
            return relation == Relation.SWITCH ? cases.size() + 1 : 2;
        }

        /** {@return the same test, whichever way it comes out} */
        Leaf question() {
            return new Leaf(left, right, relation, cases, 0);
        }

        private Condition otherwise() {
            List<Condition> others = new ArrayList<>();
            for (int s = 0; s < outcomes(); s++) {
                if (s != successor) {
                    others.add(new Leaf(left, right, relation, cases, s));
                }
            }
            return any(others);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Leaf leaf
                            && hash == leaf.hash
                            && successor == leaf.successor
                            && relation == leaf.relation
                            && left.equals(leaf.left)
                            && Objects.equals(right, leaf.right)
                            && cases.equals(leaf.cases);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    static Condition always() {
        return new Joined(How.ALL, List.of());
    }

    static Condition all(List<Condition> parts) {
        return joined(How.ALL, How.ANY, parts);
    }

    static Condition any(List<Condition> parts) {
        return joined(How.ANY, How.ALL, parts);
    }

    /** @param parts at least one */
    static Condition either(List<Condition> parts) {
        List<Condition> distinct = parts.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : new Joined(How.EITHER, distinct);
    }

    private static Condition joined(How how, How other, List<Condition> parts) {
        Set<Condition> kept = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (part.isEmpty(other)) {
                return part;
            }
            if (!part.isEmpty(how)) {
                kept.add(part);
            }
        }
        return kept.size() == 1 ? kept.iterator().next() : new Joined(how, List.copyOf(kept));
    }

    /** All of nothing always holds, any of nothing never does. */
    private boolean isEmpty(How how) {
        return this instanceof Joined joined
                && joined.how() == how
                && joined.parts().isEmpty();
    }

    /** {@return what holds when it does not} */
    default Condition negated() {
        return negated(new IdentityHashMap<>());
    }

    private Condition negated(Map<Condition, Condition> known) {
        Condition before = known.get(this);
        if (before != null) {
            return before;
        }
        Condition now = this instanceof Joined joined
                ? joined.opposite(
                        joined.parts().stream().map(part -> part.negated(known)).toList())
                : this instanceof Leaf leaf ? leaf.otherwise() : this;
        known.put(this, now);
        return now;
    }

    /** {@return the tests in it, in the order of the code} */
    default Set<Leaf> leaves() {
        Set<Leaf> leaves = new LinkedHashSet<>();
        collect(leaves, new IdentityHashMap<>());
        return leaves;
    }

    private void collect(Set<Leaf> leaves, Map<Condition, Boolean> seen) {
        if (seen.put(this, true) != null) {
            return;
        }
        if (this instanceof Leaf leaf) {
            leaves.add(leaf);
        } else if (this instanceof Joined joined) {
            joined.parts().forEach(part -> part.collect(leaves, seen));
        }
    }

    /**
     * {@return what is left of it when all tests but these may come out either way}
     *
     * @param known what is left of parts, for the same tests; filled
     */
    default Condition about(Predicate<Leaf> tests, Map<Condition, Condition> known) {
        if (this instanceof Leaf leaf) {
            return tests.test(leaf) ? this : Open.TESTS;
        }
        if (!(this instanceof Joined joined)) {
            return this;
        }
        Condition before = known.get(this);
        if (before != null) {
            return before;
        }
        Set<Condition> parts = new LinkedHashSet<>();
        for (Condition part : joined.parts()) {
            parts.add(part.about(tests, known));
        }
        Condition now = joined.with(parts);
        known.put(this, now);
        return now;
    }

    /** {@return whether it holds when the tests come out as told} */
    default Truth holds(Function<Leaf, Truth> outcome) {
        return holds(outcome, new IdentityHashMap<>());
    }

    /** @param known the same of parts, for the same outcomes; filled */
    default Truth holds(Function<Leaf, Truth> outcome, Map<Condition, Truth> known) {
        if (this instanceof Open) {
            return Truth.UNKNOWN;
        }
        Truth before = known.get(this);
        if (before != null) {
            return before;
        }
        Truth now = this instanceof Joined joined
                ? joined.truth(part -> part.holds(outcome, known))
                : outcome.apply((Leaf) this);
        known.put(this, now);
        return now;
    }
}
