package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.Arrays;
import java.util.List;

/**
 * The last choice on a path: what it decides is what arrives.
 *
 * @param before the facts up to there, source first
 * @param node the fact that was chosen
 * @param after the facts from there to the sink
 */
record Selection(List<Node> before, Node node, Kind kind, List<Node> after) {
    /** What is chosen. */
    enum Kind {
        /** One of several values. */
        VALUE,
        /** The answer itself arrives: yes or no, or a number. */
        ANSWER,
        /** Whether something is added. */
        PRESENCE,
        /** Whether something is sent at all. */
        SEND
    }

    Selection {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** @param nodes the path, source first; some fact in it was chosen */
    static Selection of(List<Node> nodes) {
        int last = -1;
        Kind kind = Kind.ANSWER;
        for (int i = 0; i < nodes.size(); i++) {
            Kind made = made(nodes.get(i));
            if (made != null && (made != Kind.ANSWER || last < 0 || kind == Kind.ANSWER)) {
                last = i;
                kind = made;
            }
        }
        int from = Math.max(last, 0);
        int widest = widest(nodes, from);
        if (widest > from) {
            return at(nodes, widest, Kind.VALUE);
        }
        return at(nodes, from, kind);
    }

    private static Selection at(List<Node> nodes, int at, Kind kind) {
        return new Selection(nodes.subList(0, at), nodes.get(at), kind, nodes.subList(at + 1, nodes.size()));
    }

    Selection as(Kind other) {
        return new Selection(before, node, other, after);
    }

    /** A number put together step by step, such as flags in a word, is one choice: the last of its merges. */
    private static int widest(List<Node> nodes, int from) {
        int widest = from;
        boolean computed = false;
        for (int i = from + 1; i < nodes.size() && isStep(nodes.get(i), nodes.get(from)); i++) {
            boolean merge = nodes.get(i).frame().code.at(nodes.get(i).at()) instanceof Instruction.Merge;
            computed |= !merge;
            widest = merge && (computed || isWidened(nodes.get(i))) ? i : widest;
        }
        return widest;
    }

    private static boolean isStep(Node node, Node from) {
        return node.frame() == from.frame()
                && node.through() == null
                && node.at() >= 0
                && node.value() == node.at()
                && node.path().isPlain()
                && (node.frame().code.at(node.at()) instanceof Instruction.Merge
                        || node.frame().code.at(node.at()) instanceof Instruction.Operation operation
                                && Sums.computes(operation.operator()));
    }

    /** Whether another input of the merge is the chosen number, and something more. */
    private static boolean isWidened(Node node) {
        Code where = node.frame().code;
        Node before = node.previous();
        int chosen = before == null ? Instruction.NONE : before.value();
        for (int input : ((Instruction.Merge) where.at(node.at())).inputs()) {
            if (where.at(input) instanceof Instruction.Operation operation
                    && Sums.computes(operation.operator())
                    && Arrays.stream(operation.operands()).anyMatch(o -> o == chosen)) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Kind made(Node node) {
        Node before = node.previous();
        if (before == null || node.through() != null) {
            return null;
        }
        int gained = node.form() & ~before.form();
        if ((gained & Form.SEND) != 0) {
            return Kind.SEND;
        }
        if ((gained & Form.CONDITIONAL) != 0) {
            return Kind.PRESENCE;
        }
        if (Form.hops(node.form()) > Form.hops(before.form())) {
            return Kind.VALUE;
        }
        return (gained & Form.ANSWER) != 0 ? Kind.ANSWER : null;
    }

    Site site() {
        return new Site(node.frame().code, node.at());
    }

    /** {@return equal for choices made by the same code} */
    Object identity() {
        if (site().instruction() instanceof Instruction.Store store) {
            return List.of(kind, store.field());
        }
        if (site().instruction() instanceof Instruction.StaticStore store) {
            return List.of(kind, store.field());
        }
        boolean returned = site().instruction() instanceof Instruction.Return;
        return List.of(kind, node.frame().code, returned ? "returned" : node.at());
    }
}
