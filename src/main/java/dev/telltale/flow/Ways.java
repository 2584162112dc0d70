package dev.telltale.flow;

import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Every way that is remembered from one source point to one sink point. The search needs only the first; whether a control
 * covers every send is a question about all of them.
 */
final class Ways {
    static final int MOST = 8;

    private Ways() {}

    /** {@return the ways, each source first, the one that is shown first} */
    static List<List<Node>> of(Hit hit) {
        List<List<Node>> ways = new ArrayList<>();
        ways.add(Traces.nodes(hit.node()));
        List<Node> ends = new ArrayList<>();
        ends.add(hit.node());
        ends.addAll(hit.again());
        for (Node end : ends) {
            for (List<Node> way : ways.size() < MOST ? endingAt(end, 0) : List.<List<Node>>of()) {
                if (ways.size() < MOST && !ways.contains(way)) {
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    /** A send within a called procedure may be reached in several ways there, too. */
    private static List<List<Node>> endingAt(Node end, int depth) {
        List<List<Node>> ways = new ArrayList<>();
        for (Node last : end.frame().alike(end)) {
            if (ways.size() >= MOST) {
                break;
            }
            Effect through = last.value() == Instruction.NONE && depth < 6 ? last.through() : null;
            if (through == null) {
                ways.add(Traces.nodes(last));
                continue;
            }
            List<Node> outside = Traces.chain(last);
            for (List<Node> within : endingAt(through.node(), depth + 1)) {
                List<Node> whole = new ArrayList<>(outside);
                whole.addAll(within);
                ways.add(whole);
            }
        }
        return ways.size() > MOST ? ways.subList(0, MOST) : ways;
    }
}
