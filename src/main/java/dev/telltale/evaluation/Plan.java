package dev.telltale.evaluation;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction.Merge;
import dev.telltale.ir.Procedure;
import java.util.ArrayList;
import java.util.List;

/**
 * What is worked out once per procedure.
 *
 * @param predecessors per block, the blocks that lead to it without a throw, ascending
 * @param merges per block, how many instructions it starts with that are merges
 */
record Plan(int[][] predecessors, int[] merges) {
    static Plan of(Procedure procedure) {
        Block[] blocks = procedure.blocks();
        List<List<Integer>> found = new ArrayList<>();
        for (int b = 0; b < blocks.length; b++) {
            found.add(new ArrayList<>());
        }
        for (int b = 0; b < blocks.length; b++) {
            for (int s : blocks[b].successors()) {
                List<Integer> known = found.get(s);
                if (known.isEmpty() || known.get(known.size() - 1) != b) {
                    known.add(b);
                }
            }
        }
        int[][] predecessors = found.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Plan(predecessors, merges(procedure));
    }

    private static int[] merges(Procedure procedure) {
        Block[] blocks = procedure.blocks();
        int[] merges = new int[blocks.length];
        for (int b = 0; b < blocks.length; b++) {
            int at = blocks[b].first();
            while (at < blocks[b].end() && procedure.instructions()[at] instanceof Merge) {
                at++;
            }
            merges[b] = at - blocks[b].first();
        }
        return merges;
    }
}
