package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.Arrays;

/** The numbers that compilers give to enum constants for a switch: a table of them is indexed by the place of a constant. */
final class SwitchNumbers {
    private SwitchNumbers() {}

    /** {@return whether the number looked up for an enum constant goes nowhere but into tests, so that it is no choice of its own} */
    static boolean are(Code where, Instruction.ElementLoad load, int at) {
        return isPlace(where.at(load.index())) && onlyTested(where, at, true);
    }

    /** A switch that takes null as well makes a number of its own for it, which the other numbers are merged with. */
    private static boolean onlyTested(Code where, int number, boolean merged) {
        int[] uses = where.usesOf(number);
        return uses.length > 0
                && Arrays.stream(uses)
                        .allMatch(use -> isCase(where.at(use))
                                || merged
                                        && where.at(use) instanceof Instruction.Merge
                                        && onlyTested(where, use, false));
    }

    private static boolean isPlace(Instruction index) {
        return index instanceof Instruction.Call call
                && call.target().name().equals("ordinal")
                && call.target().parameterList().isEmpty()
                && call.target().result().equals("int");
    }

    private static boolean isCase(Instruction use) {
        return use instanceof Instruction.Test test
                && (test.relation() == Instruction.Relation.SWITCH
                        || test.relation() == Instruction.Relation.EQUAL
                        || test.relation() == Instruction.Relation.NOT_EQUAL);
    }
}
