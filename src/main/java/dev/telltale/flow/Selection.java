package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.List;

/**
 * The last choice on a path: what it decides is what arrives.
 *
 * @param node the fact that was chosen
 * @param after the facts from there to the sink
 */
record Selection(Node node, Kind kind, List<Node> after) {
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
        return new Selection(nodes.get(from), kind, nodes.subList(from + 1, nodes.size()));
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
        boolean returned = site().instruction() instanceof Instruction.Return;
        return List.of(kind, node.frame().code, returned ? "returned" : node.at());
    }
}
