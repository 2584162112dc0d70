package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.Arrays;
import java.util.Set;

/** A loop over all names, of the environment for example, that goes on only when a name passes a test takes some, not all. */
final class ChosenNames {
    private static final Set<String> TESTS = Set.of(
            "startsWith",
            "equals",
            "equalsIgnoreCase",
            "matches",
            "contains",
            "endsWith",
            "containsKey",
            "test",
            "find");

    private ChosenNames() {}

    /** {@return whether the call gets a value whose name was tested, or makes something of a name that was} */
    static boolean isSome(Node node, int at, Instruction.Call call, AccessPath path) {
        Code where = node.frame().code;
        if (!(path.head() instanceof AccessPath.Names)) {
            return false;
        }
        boolean value = call.target().name().equals("getValue");
        for (ControlDependence.Branch branch : where.control().of(where.blockOf(at))) {
            int end = where.procedure.blocks()[branch.block()].end();
            if (where.at(end - 1) instanceof Instruction.Test test
                    && where.at(test.left()) instanceof Instruction.Call question
                    && TESTS.contains(question.target().name())
                    && (value || Arrays.stream(question.arguments()).anyMatch(a -> a == node.value()))) {
                return true;
            }
        }
        return false;
    }
}
