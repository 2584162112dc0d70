package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Unknown;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Makes unknown what code out of sight may have changed: all that can be reached from what it was given. */
final class Spoiling {
    private static final int MOST = 10_000;
    private static final int FEW = 4;

    private Spoiling() {}

    static void all(Collection<Value> values, Unknown cause) {
        for (Value value : values) {
            if (value instanceof ClosureValue || value instanceof Mutable) {
                allFrom(values, cause);
                return;
            }
        }
    }

    private static void allFrom(Collection<Value> values, Unknown cause) {
        Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>(FEW));
        Deque<Value> queue = new ArrayDeque<>(values);
        while (!queue.isEmpty() && seen.size() < MOST) {
            Value value = queue.poll();
            if (value instanceof ClosureValue closure && seen.add(value)) {
                queue.addAll(closure.captured());
            } else if (value instanceof Mutable mutable && seen.add(value)) {
                if (!isConstant(mutable)) {
                    mutable.spoil(cause);
                }
                queue.addAll(mutable.parts());
            }
        }
    }

    /** Enum constants, records and what the platform never changes. */
    private static boolean isConstant(Mutable value) {
        return value instanceof Instance instance
                ? instance.isRecord()
                : value instanceof Held held && Kinds.isFixed(held);
    }
}
