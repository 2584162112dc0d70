package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instructions under construction. Values are numbered as they come; finishing removes what turned out trivial or dead,
 * joins blocks that were cut for nothing, and numbers what is left.
 */
final class Draft {
    private static final int MOST_SWEEPS = 50;
    /** Far beyond what 64 KB of code can say, save with constants made of constants over and over. */
    private static final int MOST_INSTRUCTIONS = 1 << 20;

    int size;

    @Nullable
    Shape[] shapes = new Shape[32];

    int[][] operands = new int[32][];
    private int[] positions = new int[32];
    private int[] merges = new int[8];
    /** By position in {@link #merges}: what each predecessor brings, null after a throw. */
    private int[] @Nullable [] paths = new int[8][];

    private int mergeCount;
    /** Whether there may be chains of appends to fold. */
    boolean createsBuilders;

    final List<FlowGraph.Node> nodes;
    final boolean[] reached;
    /** Whether something in the block can throw, so that its handlers count. */
    final boolean[] mayThrow;

    final int[] firsts;

    Draft(List<FlowGraph.Node> nodes) {
        this.nodes = nodes;
        this.reached = new boolean[nodes.size()];
        this.mayThrow = new boolean[nodes.size()];
        this.firsts = new int[nodes.size() + 1];
    }

    int add(Shape shape, int position, int... inputs) {
        if (size == shapes.length) {
            if (size >= MOST_INSTRUCTIONS) {
                throw new IllegalArgumentException("too large");
            }
            shapes = Arrays.copyOf(shapes, size * 2);
            operands = Arrays.copyOf(operands, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        shapes[size] = shape;
        operands[size] = inputs;
        positions[size] = position;
        return size++;
    }

    int addMerge(int position, int[] inputs) {
        int id = add(Shape.MERGE, position, inputs);
        if (mergeCount == merges.length) {
            merges = Arrays.copyOf(merges, mergeCount * 2);
            paths = Arrays.copyOf(paths, mergeCount * 2);
        }
        merges[mergeCount++] = id;
        return id;
    }

    /** Notes the value that each reached predecessor brings to a merge, {@link Frame#UNDEFINED} for none. */
    void paths(int merge, int[] values) {
        paths[Arrays.binarySearch(merges, 0, mergeCount, merge)] = values;
    }

    /** Removes merges of one value and what nobody uses, and makes texts of builders. */
    void tidy() {
        if (mergeCount > 0) {
            replaceTrivialMerges();
        }
        dropUnused(used());
        if (createsBuilders && new BuilderChains(this).foldAll()) {
            dropUnused(used());
        }
    }

    private void replaceTrivialMerges() {
        int[] replacement = new int[size];
        for (int i = 0; i < size; i++) {
            replacement[i] = i;
        }
        boolean changed = true;
        // Every sweep leaves a correct draft, so stopping early only keeps some needless merges.
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int m = 0; m < mergeCount; m++) {
                int merge = merges[m];
                changed |= replacement[merge] == merge && replaceIfTrivial(merge, replacement);
            }
        }
        for (int i = 0; i < size; i++) {
            int[] inputs = operands[i];
            for (int j = 0; j < inputs.length; j++) {
                inputs[j] = find(replacement, inputs[j]);
            }
            shapes[i] = replacement[i] == i ? shapes[i] : null;
        }
        for (int m = 0; m < mergeCount; m++) {
            int merge = merges[m];
            if (shapes[merge] != null) {
                operands[merge] = Distinct.of(operands[merge], merge);
                follow(paths[m], replacement);
            }
        }
    }

    private static void follow(int @Nullable [] values, int[] replacement) {
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = values[i] < 0 ? Instruction.NONE : find(replacement, values[i]);
        }
    }

    private boolean replaceIfTrivial(int merge, int[] replacement) {
        int only = -1;
        for (int input : operands[merge]) {
            int value = find(replacement, input);
            if (value == merge || value == only) {
                continue;
            }
            if (only >= 0) {
                return false;
            }
            only = value;
        }
        if (only < 0) {
            return false;
        }
        replacement[merge] = only;
        return true;
    }

    private static int find(int[] replacement, int value) {
        int at = value;
        while (replacement[at] != at) {
            replacement[at] = replacement[replacement[at]];
            at = replacement[at];
        }
        return at;
    }

    private boolean[] used() {
        boolean[] used = new boolean[size];
        int[] stack = new int[size];
        int depth = 0;
        for (int i = 0; i < size; i++) {
            if (shapes[i] != null && !used[i] && !isIdle(i)) {
                used[i] = true;
                stack[depth++] = i;
            }
            while (depth > 0) {
                for (int input : operands[stack[--depth]]) {
                    if (!used[input]) {
                        used[input] = true;
                        stack[depth++] = input;
                    }
                }
            }
        }
        return used;
    }

    /** Whether the instruction matters only when somebody uses its value. */
    private boolean isIdle(int i) {
        Shape shape = shapes[i];
        return shape == Shape.MERGE
                || (shape instanceof Shape.Leaf leaf && leaf.instruction() instanceof Instruction.Constant);
    }

    private void dropUnused(boolean[] used) {
        for (int i = 0; i < size; i++) {
            if (!used[i]) {
                shapes[i] = null;
            }
        }
    }

    Procedure.Body finish() {
        int[] ids = new int[size + 1];
        int count = 0;
        for (int i = 0; i < size; i++) {
            ids[i] = count;
            count += shapes[i] == null ? 0 : 1;
        }
        ids[size] = count;
        Instruction[] instructions = new Instruction[count];
        int[] lines = new int[count];
        for (int i = 0; i < size; i++) {
            Shape shape = shapes[i];
            if (shape != null) {
                int[] inputs = operands[i];
                for (int j = 0; j < inputs.length; j++) {
                    inputs[j] = ids[inputs[j]];
                }
                instructions[ids[i]] = shape.with(inputs);
                lines[ids[i]] = positions[i];
            }
        }
        for (int m = 0; m < mergeCount; m++) {
            if (shapes[merges[m]] == Shape.MERGE) {
                addPaths(instructions, ids, m);
            }
        }
        return new Procedure.Body(instructions, new Blocks(this).finish(ids), lines);
    }

    private void addPaths(Instruction[] instructions, int[] ids, int m) {
        int[] values = paths[m];
        int[] inputs = operands[merges[m]];
        if (values == null) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < 0 ? Instruction.NONE : ids[values[i]];
        }
        if (!Arrays.equals(values, inputs)) {
            instructions[ids[merges[m]]] = new Instruction.Merge(inputs, values);
        }
    }
}
