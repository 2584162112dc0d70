package dev.telltale.frontend.bytecode;

import java.util.Arrays;

/** Which block every path to another goes through (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm). */
final class Dominators {
    private final int[] immediate;

    Dominators(Draft draft) {
        this.immediate = new int[draft.nodes.size()];
        Arrays.fill(immediate, -1);
        immediate[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = 0; b < immediate.length; b++) {
                if (draft.reached[b]) {
                    changed |= spread(b, draft.nodes.get(b).successors());
                    changed |= draft.mayThrow[b] && spread(b, draft.nodes.get(b).handlers());
                }
            }
        }
    }

    private boolean spread(int from, int[] targets) {
        boolean changed = false;
        for (int to : targets) {
            int common = immediate[to] < 0 ? from : common(from, immediate[to]);
            if (to != 0 && immediate[to] != common) {
                immediate[to] = common;
                changed = true;
            }
        }
        return changed;
    }

    private int common(int a, int b) {
        int left = a;
        int right = b;
        while (left != right) {
            if (left > right) {
                left = immediate[left];
            } else {
                right = immediate[right];
            }
        }
        return left;
    }

    boolean dominates(int above, int below) {
        int at = below;
        while (at > above) {
            at = immediate[at];
        }
        return at == above;
    }
}
