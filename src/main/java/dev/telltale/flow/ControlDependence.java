package dev.telltale.flow;

import dev.telltale.ir.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which branches decide whether a block runs, by post-dominance (Ferrante, Ottenstein and Warren 1987). Exception edges are
 * left out: a failure is not a decision.
 */
final class ControlDependence {
    /** Beyond this a procedure is taken to have no decisions: the sets would grow with the square. */
    private static final int MAX_BLOCKS = 3000;

    private final List<List<Branch>> dependences = new ArrayList<>();
    private final Map<Integer, BitSet> earlier = new HashMap<>();
    private final Block[] blocks;

    /** The block whose test decides, and the successor that leads here. */
    record Branch(int block, int successor) {}

    ControlDependence(Block[] blocks) {
        this.blocks = blocks;
        for (int b = 0; b < blocks.length; b++) {
            dependences.add(new ArrayList<>());
        }
        if (blocks.length > MAX_BLOCKS) {
            return;
        }
        BitSet[] postDominators = postDominators(blocks);
        for (int a = 0; a < blocks.length; a++) {
            int[] successors = blocks[a].successors();
            for (int s = 0; successors.length > 1 && s < successors.length; s++) {
                BitSet deciding = (BitSet) postDominators[successors[s]].clone();
                BitSet always = (BitSet) postDominators[a].clone();
                always.clear(a);
                deciding.andNot(always);
                for (int b = deciding.nextSetBit(0); b >= 0; b = deciding.nextSetBit(b + 1)) {
                    dependences.get(b).add(new Branch(a, s));
                }
            }
        }
    }

    private static BitSet[] postDominators(Block[] blocks) {
        int n = blocks.length;
        BitSet[] sets = new BitSet[n];
        for (int b = 0; b < n; b++) {
            sets[b] = new BitSet(n);
            sets[b].set(0, n);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = n - 1; b >= 0; b--) {
                BitSet meet = meet(blocks[b], sets, n);
                meet.set(b);
                if (!meet.equals(sets[b])) {
                    sets[b] = meet;
                    changed = true;
                }
            }
        }
        return sets;
    }

    private static BitSet meet(Block block, BitSet[] sets, int n) {
        BitSet meet = new BitSet(n);
        boolean first = true;
        for (int successor : block.successors()) {
            if (first) {
                meet.or(sets[successor]);
                first = false;
            } else {
                meet.and(sets[successor]);
            }
        }
        return meet;
    }

    /** {@return the branches that directly decide whether the block runs} */
    List<Branch> of(int block) {
        return dependences.get(block);
    }

    /** {@return those that are asked before the goal runs for the first time: what follows it decides about further rounds} */
    List<Branch> before(int goal, int block) {
        BitSet earlier = earlier(goal);
        List<Branch> found = new ArrayList<>();
        for (Branch branch : dependences.get(block)) {
            if (earlier.get(branch.block())) {
                found.add(branch);
            }
        }
        return found;
    }

    /** {@return the blocks that can be reached without the other one} */
    private BitSet earlier(int goal) {
        BitSet known = earlier.get(goal);
        if (known == null) {
            known = new BitSet(blocks.length);
            Deque<Integer> queue = new ArrayDeque<>(List.of(0));
            known.set(0);
            known.set(goal);
            while (!queue.isEmpty()) {
                int at = queue.remove();
                if (at != goal) {
                    add(blocks[at].successors(), known, queue);
                    add(blocks[at].handlers(), known, queue);
                }
            }
            known.clear(goal);
            earlier.put(goal, known);
        }
        return known;
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
