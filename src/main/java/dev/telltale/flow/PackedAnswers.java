package dev.telltale.flow;

import dev.telltale.ir.Instruction;

/** What is put into a set of bits is no longer what is sent: that is the number they make. */
final class PackedAnswers {
    private static final String BITS = "java.util.BitSet";

    private PackedAnswers() {}

    /** {@return whether what was chosen goes on as one bit of several} */
    static boolean is(Selection selection) {
        return isBits(selection.node()) || selection.after().stream().anyMatch(PackedAnswers::isBits);
    }

    private static boolean isBits(Node node) {
        return node.at() >= 0
                && node.frame().code.at(node.at()) instanceof Instruction.Call call
                && call.target().owner().equals(BITS);
    }
}
