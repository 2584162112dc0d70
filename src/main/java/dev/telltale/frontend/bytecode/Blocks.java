package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins a draft's blocks where a cut made no difference, and drops those nothing leads to. */
final class Blocks {
    private final Draft draft;
    private final List<FlowGraph.Node> nodes;
    /** The new index of each block; a block joined to the one before it shares that one's index. */
    private final int[] indices;

    Blocks(Draft draft) {
        this.draft = draft;
        this.nodes = draft.nodes;
        this.indices = new int[nodes.size()];
    }

    Block[] finish(int[] ids) {
        List<int[]> groups = group();
        Block[] blocks = new Block[groups.size()];
        for (int g = 0; g < blocks.length; g++) {
            int last = groups.get(g)[1];
            int[] successors = Arrays.stream(nodes.get(last).successors())
                    .map(s -> indices[s])
                    .toArray();
            blocks[g] = new Block(
                    ids[draft.firsts[groups.get(g)[0]]],
                    ids[draft.firsts[last + 1]],
                    successors,
                    handlersOf(groups.get(g)));
        }
        return blocks;
    }

    private List<int[]> group() {
        List<int[]> groups = new ArrayList<>();
        for (int b = 0; b < nodes.size(); b++) {
            if (!draft.reached[b]) {
                continue;
            }
            if (!groups.isEmpty() && joins(groups.get(groups.size() - 1), b)) {
                groups.get(groups.size() - 1)[1] = b;
            } else {
                groups.add(new int[] {b, b});
            }
            indices[b] = groups.size() - 1;
        }
        return groups;
    }

    private boolean joins(int[] group, int block) {
        int[] successors = nodes.get(group[1]).successors();
        return group[1] == block - 1
                && successors.length == 1
                && successors[0] == block
                && nodes.get(block).caught() == null
                && reachedPredecessors(block) == 1
                && sameHandlers(group, block);
    }

    private long reachedPredecessors(int block) {
        return Arrays.stream(nodes.get(block).predecessors())
                .filter(p -> draft.reached[p])
                .count();
    }

    private boolean sameHandlers(int[] group, int block) {
        int thrower = throwerIn(group);
        return thrower < 0
                || !draft.mayThrow[block]
                || Arrays.equals(nodes.get(thrower).handlers(), nodes.get(block).handlers());
    }

    private int throwerIn(int[] group) {
        for (int b = group[0]; b <= group[1]; b++) {
            if (draft.mayThrow[b]) {
                return b;
            }
        }
        return -1;
    }

    private int[] handlersOf(int[] group) {
        int thrower = throwerIn(group);
        return thrower < 0
                ? new int[0]
                : Arrays.stream(nodes.get(thrower).handlers())
                        .map(h -> indices[h])
                        .toArray();
    }
}
