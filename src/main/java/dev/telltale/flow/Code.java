package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A procedure with what the engine derives from it once: who uses each value, which block holds it, what it returns. */
final class Code {
    final Unit unit;
    final Procedure procedure;
    private @Nullable Uses uses;
    private int @Nullable [] blockOf;
    private @Nullable ControlDependence control;
    private @Nullable BitSet reached;

    Code(Unit unit, Procedure procedure) {
        this.unit = unit;
        this.procedure = procedure;
    }

    /** Forgets what can be read and worked out again. */
    void release() {
        procedure.release();
        uses = null;
        blockOf = null;
        control = null;
        reached = null;
    }

    Instruction at(int value) {
        return procedure.instructions()[value];
    }

    int size() {
        return procedure.instructions().length;
    }

    /** {@return ids of the instructions that have the value as an operand, ascending} */
    int[] usesOf(int value) {
        Uses known = uses;
        if (known == null) {
            known = Uses.in(procedure.instructions());
            uses = known;
        }
        return known.of(value);
    }

    int blockOf(int value) {
        int[] known = blockOf;
        if (known == null) {
            known = new int[size()];
            Block[] blocks = procedure.blocks();
            for (int b = 0; b < blocks.length; b++) {
                Arrays.fill(known, blocks[b].first(), blocks[b].end(), b);
            }
            blockOf = known;
        }
        return known[value];
    }

    ControlDependence control() {
        ControlDependence known = control;
        if (known == null) {
            known = new ControlDependence(procedure.blocks());
            control = known;
        }
        return known;
    }

    /** {@return the blocks that run without any exception, as far as tests allow} */
    BitSet reached() {
        BitSet known = reached;
        if (known == null) {
            known = new BitSet();
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            if (procedure.blocks().length > 0) {
                queue.add(0);
                known.set(0);
            }
            while (!queue.isEmpty()) {
                for (int next : procedure.blocks()[queue.remove()].successors()) {
                    if (!known.get(next)) {
                        known.set(next);
                        queue.add(next);
                    }
                }
            }
            reached = known;
        }
        return known;
    }

    /** {@return where the procedure comes back} */
    List<Integer> returns() {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < size(); at++) {
            if (at(at) instanceof Instruction.Return) {
                found.add(at);
            }
        }
        return found;
    }

    /** {@return the values returned} */
    List<Integer> returned() {
        List<Integer> values = new ArrayList<>();
        for (Instruction instruction : procedure.instructions()) {
            if (instruction instanceof Instruction.Return back && back.value() != Instruction.NONE) {
                values.add(back.value());
            }
        }
        return values;
    }

    /** {@return id of the parameter's value, or NONE; index counts the receiver} */
    int parameter(int index) {
        for (int i = 0; i < size(); i++) {
            if (!(at(i) instanceof Instruction.Parameter parameter)) {
                return Instruction.NONE;
            }
            if (parameter.index() == index) {
                return i;
            }
        }
        return Instruction.NONE;
    }

    boolean isStatic() {
        return procedure.modifiers().isStatic();
    }

    @Override
    public String toString() {
        return procedure.toString();
    }

    /** {@return whether control can go from the end of one block to the other} */
    boolean isReached(int from, int to) {
        BitSet seen = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            for (int next : procedure.blocks()[queue.remove()].successors()) {
                if (next == to) {
                    return true;
                }
                if (!seen.get(next)) {
                    seen.set(next);
                    queue.add(next);
                }
            }
        }
        return false;
    }
}
