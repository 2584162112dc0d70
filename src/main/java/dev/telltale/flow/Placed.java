package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import org.jspecify.annotations.Nullable;

/**
 * A value in its procedure, and the call the procedure was entered by as far as that is known.
 *
 * @param entry null when any caller may have entered it
 */
record Placed(Site site, @Nullable Entry entry) {
    /** A call, or a function value that was created, in a procedure that was itself entered somewhere. */
    record Entry(Site call, @Nullable Entry outer) {
        /** {@return the value handed over for a parameter, null when it is not handed over here} */
        @Nullable
        Placed argument(int parameter) {
            int[] handed = call.instruction() instanceof Instruction.Call made
                    ? made.arguments()
                    : call.instruction() instanceof Instruction.Closure closure ? closure.captured() : new int[0];
            return parameter < handed.length ? new Placed(new Site(call.code(), handed[parameter]), outer) : null;
        }

        int depth() {
            return outer == null ? 1 : 1 + outer.depth();
        }
    }

    Code code() {
        return site.code();
    }

    Instruction instruction() {
        return site.instruction();
    }

    /** {@return another value of the same procedure} */
    Placed at(int value) {
        return new Placed(new Site(site.code(), value), entry);
    }
}
