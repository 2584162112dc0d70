package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import java.util.Arrays;
import java.util.List;

/** Runs a method's code once, block by block, over a frame of value ids; every instruction it meets becomes a draft one. */
final class MethodLowering {
    private final Code code;
    private final List<FlowGraph.Node> nodes;
    private final Draft draft;
    private final Joins joins;
    private final LoweringState state;
    private final ValueLowering values;
    private final ControlLowering tests;
    private final ObjectLowering objects;

    private MethodLowering(Code code) {
        this.code = code;
        this.nodes = FlowGraph.of(code);
        this.draft = new Draft(nodes);
        this.joins = new Joins(draft, storedLocals(), code.hasSubroutines());
        this.state = new LoweringState(draft, nodes, joins, new Frame(code.maxLocals, code.maxStack), code.maxLocals);
        this.values = new ValueLowering(code, state);
        this.tests = new ControlLowering(code, state);
        this.objects = new ObjectLowering(code, state);
    }

    /**
     * {@return the finished body}
     *
     * @param types parameter type names, receiver included
     * @param widths their stack slots
     */
    static Procedure.Body lower(Code code, List<String> types, int[] widths) {
        MethodLowering lowering = new MethodLowering(code);
        lowering.enterMethod(types, widths);
        for (int b = 1; b < lowering.nodes.size(); b++) {
            lowering.runBlock(b);
        }
        lowering.draft.firsts[lowering.nodes.size()] = lowering.draft.size;
        lowering.joins.complete();
        lowering.draft.tidy();
        return lowering.draft.finish();
    }

    private boolean[] storedLocals() {
        boolean[] stored = new boolean[code.maxLocals];
        for (int i = 0; i < code.size; i++) {
            int opcode = code.opcodes[i];
            if ((opcode >= ISTORE && opcode <= ASTORE) || opcode == IINC) {
                stored[code.numbers[i]] = true;
            }
        }
        return stored;
    }

    private void enterMethod(List<String> types, int[] widths) {
        int slot = 0;
        for (int i = 0; i < widths.length; i++) {
            int id = draft.add(new Shape.Leaf(new Instruction.Parameter(i, types.get(i))), 0);
            state.frame.setLocal(slot, id, widths[i]);
            slot += widths[i];
        }
        draft.reached[0] = true;
        joins.leave(0, state.frame);
    }

    private void runBlock(int index) {
        state.block = index;
        FlowGraph.Node node = nodes.get(index);
        state.position = positionOf(node);
        draft.firsts[index] = draft.size;
        Frame entry = joins.enter(index, state.position);
        if (entry == null) {
            return;
        }
        draft.reached[index] = true;
        state.frame = entry;
        if (node.caught() != null) {
            state.push(Shape.opaque("caught:" + node.caught()), 1);
        }
        Arrays.fill(state.changed, true);
        for (int at = node.start(); at < node.end(); at++) {
            state.position = Procedure.position(code.lines[at], 0);
            step(at);
        }
        checkLeaving(node);
        joins.leave(index, state.frame);
    }

    private int positionOf(FlowGraph.Node node) {
        int at = node.end() > node.start()
                ? node.start()
                : nodes.get(node.successors()[0]).start();
        return Procedure.position(code.lines[at], 0);
    }

    private void checkLeaving(FlowGraph.Node node) {
        if (node.successors().length == 0) {
            int last = code.opcodes[node.end() - 1];
            if (last != ATHROW && (last < IRETURN || last > RETURN)) {
                throw new IllegalArgumentException("control leaves the code");
            }
        }
    }

    private void step(int at) {
        int opcode = code.opcodes[at];
        if (opcode <= LDC) {
            values.constant(at, opcode);
        } else if (opcode <= ALOAD) {
            int width = LoweringState.widthOf(opcode - ILOAD);
            state.frame.push(state.frame.local(code.numbers[at]), width);
        } else if (opcode <= SALOAD) {
            objects.elementLoad(opcode);
        } else if (opcode <= ASTORE) {
            int width = LoweringState.widthOf(opcode - ISTORE);
            state.store(code.numbers[at], state.frame.pop(width), width);
        } else if (opcode <= SASTORE) {
            objects.elementStore(opcode);
        } else if (opcode <= SWAP) {
            values.shuffle(opcode);
        } else if (opcode <= LXOR) {
            values.arithmetic(opcode);
        } else if (opcode == IINC) {
            values.increment(at);
        } else if (opcode <= I2S) {
            values.convert(opcode);
        } else if (opcode <= DCMPG) {
            values.compare(opcode);
        } else if (opcode <= RETURN || opcode == IFNULL || opcode == IFNONNULL) {
            tests.control(at, opcode);
        } else {
            objects.object(at, opcode);
        }
    }
}
