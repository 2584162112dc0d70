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
        List<Group> groups = group();
        Block[] blocks = new Block[groups.size()];
        for (int g = 0; g < blocks.length; g++) {
            Group group = groups.get(g);
            int[] handlers =
                    group.thrower < 0 ? new int[0] : nodes.get(group.thrower).handlers();
            blocks[g] = new Block(
                    ids[draft.firsts[group.first]],
                    ids[draft.firsts[group.last + 1]],
                    renumbered(nodes.get(group.last).successors()),
                    renumbered(handlers));
        }
        return blocks;
    }

    /** Blocks that become one. */
    private static final class Group {
        final int first;
        int last;
        /** The first of them that may throw. */
        int thrower = -1;

        Group(int first) {
            this.first = first;
        }
    }

    private int[] renumbered(int[] blocks) {
        int[] renumbered = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            renumbered[i] = indices[blocks[i]];
        }
        return renumbered;
    }

    private List<Group> group() {
        List<Group> groups = new ArrayList<>();
        Group group = new Group(0);
        for (int b = 0; b < nodes.size(); b++) {
            if (!draft.reached[b]) {
                continue;
            }
            if (groups.isEmpty() || !joins(group, b)) {
                group = new Group(b);
                groups.add(group);
            }
            group.last = b;
            group.thrower = group.thrower < 0 && draft.mayThrow[b] ? b : group.thrower;
            indices[b] = groups.size() - 1;
        }
        return groups;
    }

    private boolean joins(Group group, int block) {
        int[] successors = nodes.get(group.last).successors();
        return group.last == block - 1
                && successors.length == 1
                && successors[0] == block
                && nodes.get(block).caught() == null
                && reachedPredecessors(block) == 1
                && sameHandlers(group, block);
    }

    private int reachedPredecessors(int block) {
        int count = 0;
        for (int p : nodes.get(block).predecessors()) {
            count += draft.reached[p] ? 1 : 0;
        }
        return count;
    }

    private boolean sameHandlers(Group group, int block) {
        return group.thrower < 0
                || !draft.mayThrow[block]
                || Arrays.equals(
                        nodes.get(group.thrower).handlers(), nodes.get(block).handlers());
    }
}
