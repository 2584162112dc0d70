package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls that have to come back before a place is reached, of procedures that may give up by an exception instead. */
final class Passing {
    private static final int MAX_CHECKS = 12;

    private final CodeBase code;
    private final Map<Code, List<Check>> checks = new HashMap<>();

    Passing(CodeBase code) {
        this.code = code;
    }

    /** A call, and the procedure it runs. */
    record Check(Site call, Code target) {}

    List<Check> before(Site place) {
        return checks.computeIfAbsent(place.code(), this::in).stream()
                .filter(check -> comesFirst(check.call(), place))
                .toList();
    }

    private List<Check> in(Code where) {
        List<Check> found = new ArrayList<>();
        for (int at = 0; at < where.size() && found.size() < MAX_CHECKS; at++) {
            if (where.at(at) instanceof Instruction.Call call && !call.target().isConstructor()) {
                List<Code> targets = code.targets(call);
                if (targets.size() == 1 && targets.get(0) != where && givesUp(targets.get(0))) {
                    found.add(new Check(new Site(where, at), targets.get(0)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** A test may lead to an exception. */
    private static boolean givesUp(Code target) {
        for (int at = 0; at < target.size(); at++) {
            if (target.at(at) instanceof Instruction.Throw && Incoming.isNormal(target, target.blockOf(at))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the place is not reached without the call} */
    static boolean comesFirst(Site call, Site place) {
        Code where = place.code();
        int block = where.blockOf(call.at());
        int goal = where.blockOf(place.at());
        return block == goal ? call.at() < place.at() : !isReached(where.procedure.blocks(), goal, block);
    }

    /** {@return whether a block can be reached when another never comes to its end but by an exception} */
    private static boolean isReached(Block[] blocks, int goal, int without) {
        BitSet seen = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        seen.set(0);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (at == goal) {
                return true;
            }
            add(blocks[at].handlers(), seen, queue);
            if (at != without) {
                add(blocks[at].successors(), seen, queue);
            }
        }
        return false;
    }

    private static void add(int[] next, BitSet seen, Deque<Integer> queue) {
        for (int block : next) {
            if (!seen.get(block)) {
                seen.set(block);
                queue.add(block);
            }
        }
    }
}
