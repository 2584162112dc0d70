package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tests of one procedure that only refuse to go on: whatever does not lead on ends in an exception or the program's end. */
final class Refusals {
    private static final int MOST_LINKS = 4;

    private final Code where;
    private final Map<Integer, Map<Integer, BitSet>> outcomes = new HashMap<>();

    Refusals(Code where) {
        this.where = where;
    }

    /** {@return the tests among those that decide about the block that do not just refuse; a refusal chooses nothing} */
    BitSet without(int block, BitSet deciding) {
        BitSet choosing = (BitSet) deciding.clone();
        outcomesTo(block).forEach((test, leading) -> {
            if (isRefused(test, leading)) {
                choosing.clear(test);
            }
        });
        return choosing;
    }

    /** {@return the switches that refuse what is no case of theirs, and whose cases lead to the block by different ways in} */
    BitSet switches(int block, List<Integer> before) {
        BitSet switches = new BitSet();
        outcomesTo(block).forEach((test, leading) -> {
            boolean several = leading.cardinality() > 1 && successors(test).length > 2;
            if (several && isRefused(test, leading) && areApart(test, before)) {
                switches.set(test);
            }
        });
        return switches;
    }

    /** Whether some outcomes of the test lead to one of the blocks and others to another. */
    private boolean areApart(int test, List<Integer> blocks) {
        return blocks.stream()
                        .filter(b -> b != test)
                        .map(b -> outcomesTo(b).getOrDefault(test, new BitSet()))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean isRefused(int test, BitSet leading) {
        int[] successors = successors(test);
        if (successors.length == 2) {
            return leading.get(0) && isRefusal(successors[1]) || leading.get(1) && isRefusal(successors[0]);
        }
        for (int i = 0; i < successors.length; i++) {
            if (!leading.get(i) && !isRefusal(successors[i])) {
                return false;
            }
        }
        return leading.cardinality() < successors.length;
    }

    private int[] successors(int block) {
        return where.procedure.blocks()[block].successors();
    }

    /** {@return for each test that decides about the block, directly or through others, its outcomes that lead there} */
    private Map<Integer, BitSet> outcomesTo(int block) {
        return outcomes.computeIfAbsent(block, this::follow);
    }

    private Map<Integer, BitSet> follow(int block) {
        Map<Integer, BitSet> leading = new TreeMap<>();
        List<ControlDependence.Branch> all = new ArrayList<>(where.control().of(block));
        for (int i = 0; i < all.size(); i++) {
            ControlDependence.Branch branch = all.get(i);
            if (!leading.containsKey(branch.block())) {
                all.addAll(where.control().of(branch.block()));
            }
            leading.computeIfAbsent(branch.block(), k -> new BitSet()).set(branch.successor());
        }
        return leading;
    }

    private boolean isRefusal(int block) {
        Block[] blocks = where.procedure.blocks();
        int at = block;
        for (int i = 0; i < MOST_LINKS; i++) {
            boolean empty = blocks[at].end() == blocks[at].first();
            if (!empty && where.at(blocks[at].end() - 1) instanceof Instruction.Throw || exits(blocks[at])) {
                return true;
            }
            if (blocks[at].successors().length != 1) {
                return false;
            }
            at = blocks[at].successors()[0];
        }
        return false;
    }

    private boolean exits(Block block) {
        for (int at = block.first(); at < block.end(); at++) {
            if (where.at(at) instanceof Instruction.Call call
                    && call.target().owner().equals("java.lang.System")
                    && call.target().name().equals("exit")) {
                return true;
            }
        }
        return false;
    }
}
