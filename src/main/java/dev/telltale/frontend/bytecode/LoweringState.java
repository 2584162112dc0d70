package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;

/** Where the lowering of a method stands: in which block, at which position, with which values at hand. */
final class LoweringState {
    final Draft draft;
    private final List<FlowGraph.Node> nodes;
    private final Joins joins;
    /** Which local variables the block has set. */
    final boolean[] changed;

    Frame frame;
    int block;
    int position;

    LoweringState(Draft draft, List<FlowGraph.Node> nodes, Joins joins, Frame frame, int locals) {
        this.draft = draft;
        this.nodes = nodes;
        this.joins = joins;
        this.frame = frame;
        this.changed = new boolean[locals];
    }

    int emit(Shape shape, int... inputs) {
        return draft.add(shape, position, inputs);
    }

    void push(Shape shape, int width, int... inputs) {
        frame.push(emit(shape, inputs), width);
    }

    void mayThrow() {
        draft.mayThrow[block] = true;
        if (nodes.get(block).handlers().length > 0) {
            joins.mayThrow(block, frame, changed);
        }
    }

    void store(int local, int value, int width) {
        frame.setLocal(local, value, width);
        changed[local] = true;
    }

    int successors() {
        return nodes.get(block).successors().length;
    }

    /** Type codes in the order of the int, long, float, double, reference families. */
    static int widthOf(int family) {
        return family == 1 || family == 3 ? 2 : 1;
    }

    static String typeOf(int family) {
        return switch (family) {
            case 0 -> "int";
            case 1 -> "long";
            case 2 -> "float";
            default -> "double";
        };
    }
}
