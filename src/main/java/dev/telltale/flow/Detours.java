package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a path that lie on one of several branches by which the same datum arrives at the same place: what decides
 * between branches that both carry it guards neither.
 */
final class Detours {
    private static final int MAX_VISITED = 160;

    private Detours() {}

    /** {@return the facts without those that another branch would have done as well} */
    static List<Node> without(List<Node> nodes) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            Node fork = fork(node, kept);
            while (fork != null && !kept.get(kept.size() - 1).equals(fork)) {
                kept.remove(kept.size() - 1);
            }
            kept.add(node);
        }
        return kept;
    }

    /** {@return the fact of the same procedure that other inputs of a merge come from, too; null when there is none} */
    private static @Nullable Node fork(Node node, List<Node> before) {
        if (node.at() < 0
                || node.previous() == null
                || !(node.frame().code.at(node.at()) instanceof Instruction.Merge merge)) {
            return null;
        }
        Set<Integer> reached = new HashSet<>();
        for (int input : merge.inputs()) {
            if (input != node.previous().value()) {
                reached.addAll(madeFrom(node.frame().code, input, node.at()));
            }
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Node earlier = before.get(i);
            boolean here = earlier.frame().code == node.frame().code && earlier.value() != Instruction.NONE;
            if (here && reached.contains(earlier.value())) {
                return earlier;
            }
        }
        return null;
    }

    /** {@return the values that one was made from in the procedure, without going round through the merge} */
    private static Set<Integer> madeFrom(Code code, int value, int merge) {
        Set<Integer> found = new HashSet<>();
        List<Integer> queue = new ArrayList<>(List.of(value));
        for (int i = 0; i < queue.size() && found.size() < MAX_VISITED; i++) {
            int at = queue.get(i);
            if (at != merge && found.add(at)) {
                for (int operand : Operands.of(code.at(at))) {
                    queue.add(operand);
                }
            }
        }
        return found;
    }
}
