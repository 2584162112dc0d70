package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Which value a merge takes on which way into its block. */
final class Incoming {
    private Incoming() {}

    /** A way into the block, and what it brings. */
    record Edge(int from, int value) {}

    /** {@return the ways in that are no exceptions; where they are not told apart, each value comes from where it was made} */
    static List<Edge> of(Code where, int block, Instruction.Merge merge) {
        List<Integer> before = predecessors(where, block);
        int[] values = merge.paths().length == 0 ? merge.inputs() : merge.paths();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values.length == before.size() && values[i] != Instruction.NONE) {
                edges.add(new Edge(before.get(i), values[i]));
            } else if (values.length != before.size() && values[i] != Instruction.NONE) {
                edges.add(new Edge(where.blockOf(values[i]), values[i]));
            }
        }
        return edges;
    }

    /** {@return whether the block can be reached without an exception} */
    static boolean isNormal(Code where, int block) {
        return where.reached().get(block);
    }

    private static List<Integer> predecessors(Code where, int block) {
        Block[] blocks = where.procedure.blocks();
        List<Integer> found = new ArrayList<>();
        for (int b = 0; b < blocks.length; b++) {
            for (int successor : blocks[b].successors()) {
                if (successor == block && !found.contains(b)) {
                    found.add(b);
                }
            }
        }
        return found;
    }
}
