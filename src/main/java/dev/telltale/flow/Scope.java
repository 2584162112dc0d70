package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with what is known of one run of it: what it was called with, and which of several values some of its values are.
 *
 * @param outer where it was called; null when any caller may have
 * @param arguments values of the outer scope, receiver first
 * @param given values that are known to be others
 */
record Scope(Code code, @Nullable Scope outer, int[] arguments, Map<Integer, Ref> given) {
    private static final int MAX_DEPTH = 4;

    /** A value in a scope. */
    record Ref(Scope scope, int value) {
        Site site() {
            return new Site(scope.code, value);
        }

        Instruction instruction() {
            return scope.code.at(value);
        }

        /** {@return another value of the same scope} */
        Ref at(int other) {
            return new Ref(scope, other);
        }
    }

    Scope {
        given = Map.copyOf(given);
    }

    static Scope of(Code code) {
        return new Scope(code, null, Instruction.NOTHING, Map.of());
    }

    static Scope of(Code code, Map<Integer, Ref> given) {
        return new Scope(code, null, Instruction.NOTHING, given);
    }

    /** {@return a procedure called from here} */
    Scope into(Code callee, int... handed) {
        return new Scope(callee, this, handed, Map.of());
    }

    /** Whether it speaks of all runs. */
    boolean isAnyRun() {
        return outer == null && given.isEmpty();
    }

    boolean isDeep() {
        int depth = 0;
        for (Scope scope = this; scope != null; scope = scope.outer) {
            depth++;
        }
        return depth > MAX_DEPTH;
    }

    /** {@return what a parameter is in terms of the outer scope, null when that is not known} */
    @Nullable
    Ref handed(int parameter) {
        return outer != null && parameter < arguments.length ? new Ref(outer, arguments[parameter]) : null;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
