package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.Arrays;
import java.util.Set;

/** Turns of loops: what a counter starts with decides whether there is one, what later turns do to it does not. */
final class Turns {
    private static final Set<String> MORE = Set.of("hasNext", "hasMoreElements", "hasPrevious");

    private Turns() {}

    /** {@return whether the test is whether there is another turn, and the successor leaves the loop: every loop comes to its end} */
    static boolean isEnd(Code where, int block, int successor, Condition.Leaf test) {
        int[] successors = where.procedure.blocks()[block].successors();
        return (asksForMore(test.left().instruction()) || !first(test).left().equals(test.left()))
                && successor < successors.length
                && where.isReached(block, block)
                && successors[successor] != block
                && !where.isReached(successors[successor], block);
    }

    private static boolean asksForMore(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                && call.target().owner().startsWith("java.util.")
                && MORE.contains(call.target().name());
    }

    /** {@return the test with what it looks at in the first turn, where that is one value that a loop counts on from} */
    static Condition.Leaf first(Condition.Leaf test) {
        Placed left = test.left();
        if (test.right() == null || !(left.instruction() instanceof Instruction.Merge merge)) {
            return test;
        }
        Code where = left.code();
        int[] starts = Arrays.stream(merge.inputs())
                .filter(input -> input != left.site().at() && !isCounted(where, input, left.site()))
                .distinct()
                .toArray();
        boolean counted = starts.length == 1 && merge.inputs().length > 1;
        return counted
                ? new Condition.Leaf(left.at(starts[0]), test.right(), test.relation(), test.cases(), test.successor())
                : test;
    }

    /** {@return whether the value is the counter of the turn before and a number} */
    private static boolean isCounted(Code where, int value, Site counter) {
        return where.at(value) instanceof Instruction.Operation operation
                && Arrays.stream(operation.operands()).anyMatch(operand -> operand == counter.at());
    }
}
