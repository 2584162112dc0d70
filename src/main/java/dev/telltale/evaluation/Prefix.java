package dev.telltale.evaluation;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;

/** A procedure that ends as soon as it has computed one of its values, and gives that. */
final class Prefix {
    private Prefix() {}

    /**
     * @param at an instruction that is not the last of its block
     * @param value what is given once that ran
     */
    static Procedure upTo(Procedure whole, int at, int value) {
        Instruction[] instructions = whole.instructions().clone();
        instructions[at + 1] = new Instruction.Return(value);
        Block[] blocks = whole.blocks().clone();
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i].first() <= at && at < blocks[i].end()) {
                blocks[i] = new Block(blocks[i].first(), at + 2, Instruction.NOTHING, blocks[i].handlers());
            }
        }
        return whole.with(Procedure.Code.of(new Procedure.Body(instructions, blocks, whole.positions())));
    }

    /** {@return whether something comes after the instruction in its block} */
    static boolean isPossible(Procedure whole, int at) {
        for (Block block : whole.blocks()) {
            if (block.first() <= at && at < block.end()) {
                return at + 1 < block.end();
            }
        }
        return false;
    }
}
