package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** One method's code in flat arrays, so that its blocks can be visited in control flow order. */
final class Code {
    /** A table entry of JVMS §4.7.3 by instructions, {@code type} being absent for {@code finally}. */
    record TryRange(
            int start, int end, int handler, @Nullable String type) {}

    /** A switch's targets; {@code cases} and {@code targets} are parallel. */
    record Switch(int[] cases, int[] targets, int otherwise) {}

    /** A call as the instruction has it, with what it does to the stack. */
    record CallSite(Shape.Call shape, Names.Descriptor descriptor) {}

    /** A field as the instruction has it, with its stack slots. */
    record FieldSite(FieldSymbol symbol, int width) {}

    /** A dynamic call site as the instruction has it. */
    record DynamicSite(DynamicConstant linked) {}

    final Names names;
    int size;
    int[] opcodes;
    /** Local index, increment's local, small constant, array dimensions, width of a field, or target of a jump. */
    int[] numbers;

    @Nullable
    Object[] details;

    int[] lines;
    final List<TryRange> tryRanges = new ArrayList<>();
    int maxStack;
    int maxLocals;
    private boolean subroutines;

    /**
     * Reads the content of a Code attribute (JVMS §4.7.3).
     *
     * @param at where it begins
     */
    Code(ConstantPool pool, Constants constants, int at) {
        this.names = constants.names;
        // An instruction takes two bytes and more, nearly always.
        int expected = Math.max(0, Math.min(pool.int32(at + 4), 0xffff)) / 2 + 2;
        this.opcodes = new int[expected];
        this.numbers = new int[expected];
        this.details = new Object[expected];
        this.lines = new int[expected];
        new CodeReader(this, pool, constants).read(at);
    }

    void add(int opcode, int number, @Nullable Object detail, int line) {
        if (size == opcodes.length) {
            opcodes = Arrays.copyOf(opcodes, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            details = Arrays.copyOf(details, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        subroutines |= opcode == Opcodes.JSR;
        opcodes[size] = opcode;
        numbers[size] = number;
        details[size] = detail;
        lines[size++] = line;
    }

    /** {@return the instruction that a jump goes to} */
    int targetOf(int at) {
        return numbers[at];
    }

    Object detail(int at) {
        Object detail = details[at];
        if (detail == null) {
            throw new IllegalArgumentException("no detail");
        }
        return detail;
    }

    boolean isJump(int at) {
        int opcode = opcodes[at];
        return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.JSR)
                || opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL;
    }

    /** {@return whether control never falls through to the next instruction} */
    boolean isFinal(int at) {
        int opcode = opcodes[at];
        return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.GOTO
                || opcode == Opcodes.JSR
                || opcode == Opcodes.RET
                || opcode == Opcodes.LOOKUPSWITCH;
    }

    boolean hasSubroutines() {
        return subroutines;
    }
}
