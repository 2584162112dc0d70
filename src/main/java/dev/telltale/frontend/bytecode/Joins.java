package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which values a block starts with, and places merges where its predecessors disagree or are not yet known. */
final class Joins {
    /** Slots copied or compared per method; beyond it the method counts as too large. */
    private static final int MOST_WORK = 60_000_000;

    private final Draft draft;
    private final List<FlowGraph.Node> nodes;
    /** The frame at each block's end. */
    private final @Nullable Frame[] exits;

    private final @Nullable CaughtState[] caught;
    private final boolean[] stored;
    /** Callers of a subroutine share its end: what one of them has not set yet, another may read. */
    private final boolean subroutines;

    private final List<Pending> pending = new ArrayList<>();
    private int work;

    /** A merge made before all its inputs were known. */
    private record Pending(int merge, int block, int slot) {}

    Joins(Draft draft, boolean[] stored, boolean subroutines) {
        this.subroutines = subroutines;
        this.draft = draft;
        this.nodes = draft.nodes;
        this.stored = stored;
        this.exits = new Frame[nodes.size()];
        this.caught = new CaughtState[nodes.size()];
    }

    /** {@return the frame to start the block with, null when nothing leads there} */
    @Nullable
    Frame enter(int block, int position) {
        FlowGraph.Node node = nodes.get(block);
        if (node.caught() != null) {
            return enterCaught(block, node, position);
        }
        List<Frame> known = new ArrayList<>(node.predecessors().length);
        for (int p : node.predecessors()) {
            Frame exit = exits[p];
            if (exit != null && p < block) {
                known.add(exit);
            }
        }
        if (known.isEmpty()) {
            return null;
        }
        Frame frame = known.get(0).copy();
        spend(frame.top * known.size());
        if (known.size() > 1 || node.loopsBack()) {
            join(block, node.loopsBack(), frame, known, position);
        }
        return frame;
    }

    private void join(int block, boolean loops, Frame frame, List<Frame> known, int position) {
        for (int slot = 0; slot < frame.top; slot++) {
            frame.slots[slot] =
                    joined(block, loops && mayChange(frame, slot), slot, frame.slots[slot], known, position);
        }
    }

    private boolean mayChange(Frame frame, int slot) {
        return slot >= frame.localCount || stored[slot];
    }

    private int joined(int block, boolean unknownInputs, int slot, int first, List<Frame> known, int position) {
        boolean same = true;
        boolean undefined = first < 0;
        for (Frame frame : known) {
            int value = slot < frame.top ? frame.slots[slot] : Frame.UNDEFINED;
            same &= value == first;
            undefined |= value < 0;
        }
        if (undefined && same) {
            return first;
        }
        if (undefined && !subroutines) {
            return Frame.UNDEFINED;
        }
        if (unknownInputs) {
            int merge = draft.addMerge(position, new int[0]);
            pending.add(new Pending(merge, block, slot));
            return merge;
        }
        return same ? first : mergeOf(paths(known, slot), position);
    }

    private int mergeOf(int[] paths, int position) {
        int merge = draft.addMerge(position, Distinct.of(paths, Frame.UNDEFINED));
        draft.paths(merge, paths);
        return merge;
    }

    private static int[] paths(List<Frame> known, int slot) {
        int[] values = new int[known.size()];
        for (int i = 0; i < values.length; i++) {
            Frame frame = known.get(i);
            values[i] = slot < frame.top ? frame.slots[slot] : Frame.UNDEFINED;
        }
        return values;
    }

    private @Nullable Frame enterCaught(int block, FlowGraph.Node node, int position) {
        CaughtState state = caught[block];
        if (state == null || !state.entered()) {
            return null;
        }
        Frame frame = blank;
        if (frame == null) {
            return null;
        }
        frame = frame.copy();
        frame.clearStack();
        spend(frame.localCount);
        for (int slot = 0; slot < frame.localCount; slot++) {
            frame.slots[slot] = mergedLocal(block, node.loopsBack() && stored[slot], slot, state, position);
        }
        return frame;
    }

    private int mergedLocal(int block, boolean unknownInputs, int slot, CaughtState state, int position) {
        int[] values = state.valuesOf(slot);
        if (values.length == 0 || values[0] < 0) {
            return values.length == 0 ? Frame.UNDEFINED : values[0];
        }
        if (unknownInputs) {
            int merge = draft.addMerge(position, new int[0]);
            pending.add(new Pending(merge, block, slot));
            return merge;
        }
        return values.length == 1 ? values[0] : draft.addMerge(position, values);
    }

    private @Nullable Frame blank;

    /** Remembers what a block ends with. */
    void leave(int block, Frame frame) {
        exits[block] = frame;
        if (blank == null) {
            blank = frame;
        }
    }

    /** Something may throw now: tells the handlers what the changed locals hold. */
    void mayThrow(int block, Frame frame, boolean[] changed) {
        for (int handler : nodes.get(block).handlers()) {
            CaughtState state = caught[handler];
            if (state == null) {
                state = new CaughtState(frame.localCount);
                caught[handler] = state;
            }
            state.enter();
            spend(frame.localCount);
            for (int i = 0; i < frame.localCount; i++) {
                if (changed[i]) {
                    state.add(i, frame.slots[i]);
                }
            }
        }
        Arrays.fill(changed, false);
    }

    private void spend(int amount) {
        work += amount;
        if (work > MOST_WORK) {
            throw new IllegalArgumentException("too large");
        }
    }

    /** Gives the merges at loop heads their inputs, now that every block has been seen. */
    void complete() {
        for (Pending p : pending) {
            CaughtState state = caught[p.block];
            if (nodes.get(p.block).caught() != null && state != null) {
                draft.operands[p.merge] = state.everyValueOf(p.slot);
            } else {
                int[] paths = paths(exitsInto(p.block), p.slot);
                draft.operands[p.merge] = Distinct.of(paths, Frame.UNDEFINED);
                draft.paths(p.merge, paths);
            }
        }
    }

    private List<Frame> exitsInto(int block) {
        List<Frame> known = new ArrayList<>();
        for (int p : nodes.get(block).predecessors()) {
            Frame exit = exits[p];
            if (exit != null) {
                known.add(exit);
            }
        }
        return known;
    }
}
