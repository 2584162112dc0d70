package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Merge;
import dev.telltale.ir.Instruction.Parameter;
import dev.telltale.ir.Instruction.Return;
import dev.telltale.ir.Instruction.Test;
import dev.telltale.ir.Instruction.Throw;
import dev.telltale.ir.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What must hold of every lowered procedure, whatever it does. */
final class Consistency {
    private final Procedure procedure;
    private final Instruction[] instructions;
    private final Block[] blocks;
    private final List<String> faults = new ArrayList<>();

    private Consistency(Procedure procedure) {
        this.procedure = procedure;
        this.instructions = procedure.instructions();
        this.blocks = procedure.blocks();
    }

    static void check(Procedure procedure) {
        Consistency consistency = new Consistency(procedure);
        if (procedure.hasBody()) {
            consistency.checkParameters();
            consistency.checkBlocks();
            consistency.checkOperands();
        } else if (procedure.blocks().length > 0) {
            consistency.faults.add("blocks without instructions");
        }
        assertThat(consistency.faults).as(() -> procedure.toString()).isEmpty();
    }

    private void expect(boolean holds, String fault, int where) {
        if (!holds) {
            faults.add(fault + " at " + where);
        }
    }

    private void checkParameters() {
        expect(procedure.positions().length == instructions.length, "positions", 0);
        for (int i = 0; i < procedure.arity(); i++) {
            expect(instructions[i] instanceof Parameter p && p.index() == i, "no parameter", i);
        }
    }

    private void checkBlocks() {
        int next = 0;
        for (int b = 0; b < blocks.length; b++) {
            Block block = blocks[b];
            expect(block.first() == next && block.end() >= next, "gap before block", b);
            next = block.end();
            checkInside(b, block);
            checkEdges(b, block);
        }
        expect(next == instructions.length, "instructions after the last block", next);
    }

    private void checkInside(int b, Block block) {
        boolean mergesOver = false;
        for (int i = block.first(); i < block.end(); i++) {
            boolean merge = instructions[i] instanceof Merge;
            expect(!merge || !mergesOver, "merge in the middle of block " + b, i);
            mergesOver |= !merge;
            expect(i == block.end() - 1 || !endsBlock(instructions[i]), "control leaves in the middle", i);
        }
    }

    private static boolean endsBlock(Instruction instruction) {
        return instruction instanceof Test || instruction instanceof Return || instruction instanceof Throw;
    }

    private void checkEdges(int b, Block block) {
        for (int s : block.successors()) {
            expect(s > 0 && s < blocks.length, "successor of block", b);
        }
        for (int h : block.handlers()) {
            expect(h > 0 && h < blocks.length, "handler of block", b);
        }
        Instruction last = block.end() > block.first() ? instructions[block.end() - 1] : null;
        int expected = 1;
        if (last instanceof Test test) {
            expected = test.relation() == Instruction.Relation.SWITCH
                    ? test.cases().size() + 1
                    : 2;
        } else if (last instanceof Return || last instanceof Throw) {
            expected = 0;
        }
        expect(block.successors().length == expected, "number of successors of block", b);
    }

    private void checkOperands() {
        Operands operands = new Operands();
        for (int i = 0; i < instructions.length; i++) {
            boolean merge = instructions[i] instanceof Merge;
            for (int o : instructions[i].accept(operands)) {
                expect(o >= 0 && o < instructions.length && (merge || o < i), "operand v" + o, i);
            }
            if (instructions[i] instanceof Merge m) {
                checkMerge(i, m);
            }
        }
    }

    private void checkMerge(int id, Merge merge) {
        long distinct = Arrays.stream(merge.inputs()).distinct().count();
        expect(distinct == merge.inputs().length && distinct > 1, "trivial merge", id);
        expect(Arrays.stream(merge.inputs()).noneMatch(i -> i == id), "merge of itself", id);
    }
}
