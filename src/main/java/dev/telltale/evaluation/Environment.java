package dev.telltale.evaluation;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the evaluated program learns about where it runs. */
@FunctionalInterface
public interface Environment {
    /** Says nothing: every reading is unknown. */
    Environment UNKNOWN = (target, arguments) -> null;

    /**
     * {@return a machine where nobody configured anything: no variables, only the platform's own properties (whose values are
     * not known), no files, no stored preferences, no console}
     */
    static Environment empty() {
        return new EmptyEnvironment();
    }

    /**
     * {@return the call's result, null to let the evaluator find it} It is asked about every call, and before anything else.
     *
     * @param arguments the receiver first when there is one; {@link Value.Unknown} where not known
     */
    @Nullable
    Value answer(Symbol target, List<Value> arguments);

    /** {@return whether the field may be taken to hold still what it was initialised with, when it is first asked for} */
    default boolean isStillInitial(FieldSymbol field) {
        return true;
    }

    /** {@return whether a call that nothing is known of is to be thought of as one that may end in an exception} */
    default boolean mayFail() {
        return false;
    }
}
