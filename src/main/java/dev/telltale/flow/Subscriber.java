package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Port;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wants to know what a summarised procedure does: the fact that was passed in, and how values map between the two. */
sealed interface Subscriber {
    /** {@return the fact passed in} */
    Node node();

    /** {@return the instruction in the subscriber's frame} */
    int at();

    /** {@return the caller's values for the callee's parameters, as far as they are in the caller} */
    int[] arguments();

    /** {@return the values in the caller that its texts are filled from, NONE where they are not in the caller} */
    default int[] values() {
        return arguments();
    }

    default Object identity() {
        return List.of(node(), at(), getClass());
    }

    /** An ordinary call. */
    record Called(Node node, int at, int[] arguments) implements Subscriber {}

    /**
     * The datum is in an object of which a text is made here, by its own {@code toString()}.
     *
     * @param around what the object is an element of
     */
    record Shown(Node node, int at, List<AccessPath.Hop> around, int[] arguments) implements Subscriber {}

    /** A constant was passed on one branch only: what comes back is not chosen, only what is kept or sent. */
    record Given(Node node, int at, int[] arguments) implements Subscriber {}

    /** The datum was captured by a function value created here. */
    record Created(Node node, int at, int[] arguments) implements Subscriber {}

    /**
     * The datum was handed to a function value that is run here.
     *
     * @param captured how many of the function's leading parameters were bound where it was created, the object of a constructor too
     * @param made where, null when an object of a class is run
     * @param invocation how a library runs it; null when the call itself does
     */
    record Invoked(
            Node node,
            int at,
            Instruction.Call call,
            @Nullable Invocation invocation,
            int captured,
            @Nullable Site made)
            implements Subscriber {
        @Override
        public int[] arguments() {
            return new int[0];
        }

        @Override
        public int[] values() {
            int given = invocation == null
                    ? call.arguments().length - 1
                    : invocation.with().size();
            int[] values = new int[captured + Math.max(0, given)];
            Arrays.fill(values, Instruction.NONE);
            if (made != null
                    && made.code() == node.frame().code
                    && made.instruction() instanceof Instruction.Closure closure) {
                int[] taken = closure.captured();
                System.arraycopy(taken, 0, values, captured - taken.length, taken.length);
            }
            for (int i = 0; i < given; i++) {
                values[captured + i] = given(i);
            }
            return values;
        }

        private int given(int parameter) {
            if (invocation == null) {
                return call.arguments()[parameter + 1];
            }
            Port with = invocation.with().get(parameter);
            return with == null || !with.path().isEmpty() ? Instruction.NONE : Calls.valueAt(call, with);
        }

        @Override
        public Object identity() {
            return made == null ? Subscriber.super.identity() : List.of(node, at, made);
        }
    }
}
