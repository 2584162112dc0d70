package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction.Dispatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Records one method's code in flat arrays, so that its blocks can be visited in control flow order. */
class Code extends MethodVisitor {
    /** A place in the code; knows its instruction once that has been seen. */
    static final class Mark extends Label {
        private int at = -1;

        int at() {
            if (at < 0) {
                throw new IllegalArgumentException("jump to nowhere");
            }
            return at;
        }
    }

    /** A table entry of JVMS §4.7.3, {@code type} being absent for {@code finally}. */
    record TryRange(
            Mark start, Mark end, Mark handler, @Nullable String type) {}

    /** A switch's targets; {@code cases} and {@code marks} are parallel. */
    record Switch(int[] cases, Mark[] marks, Mark otherwise) {}

    /** A call as the instruction has it, with what it does to the stack. */
    record CallSite(Shape.Call shape, Names.Descriptor descriptor) {}

    /** A dynamic call site as the instruction has it. */
    record DynamicSite(String name, String descriptor, Handle bootstrap, Object[] arguments) {}

    final Names names;
    int size;
    int[] opcodes = new int[32];
    /** Local index, increment's local, small constant or array dimensions. */
    int[] numbers = new int[32];

    @Nullable
    Object[] details = new Object[32];

    int[] lines = new int[32];
    final List<TryRange> tryRanges = new ArrayList<>();
    int maxStack;
    int maxLocals;
    private int line;
    private boolean subroutines;

    Code(Names names) {
        super(Opcodes.ASM9);
        this.names = names;
    }

    private void add(int opcode, int number, @Nullable Object detail) {
        if (size == opcodes.length) {
            opcodes = Arrays.copyOf(opcodes, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            details = Arrays.copyOf(details, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        opcodes[size] = opcode;
        numbers[size] = number;
        details[size] = detail;
        lines[size++] = line;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode != Opcodes.NOP) {
            add(opcode, 0, null);
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        add(opcode, operand, null);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        add(opcode, local, null);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        add(Opcodes.IINC, local, increment);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        add(opcode, 0, names.type(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        add(Opcodes.MULTIANEWARRAY, dimensions, names.field(descriptor));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        add(opcode, Names.width(descriptor.charAt(0)), names.fieldSymbol(owner, name, descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
        Dispatch dispatch = switch (opcode) {
            case Opcodes.INVOKESTATIC -> Dispatch.STATIC;
            case Opcodes.INVOKESPECIAL -> Dispatch.SPECIAL;
            case Opcodes.INVOKEINTERFACE -> Dispatch.INTERFACE;
            default -> Dispatch.VIRTUAL;
        };
        Shape.Call shape = new Shape.Call(names.symbol(owner, name, descriptor), dispatch);
        add(opcode, 0, new CallSite(shape, names.method(descriptor)));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        add(Opcodes.INVOKEDYNAMIC, 0, new DynamicSite(name, descriptor, bootstrap, arguments));
    }

    @Override
    public void visitLdcInsn(Object value) {
        add(Opcodes.LDC, 0, value);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        subroutines |= opcode == Opcodes.JSR;
        add(opcode, 0, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        int[] cases = new int[labels.length];
        Arrays.setAll(cases, i -> min + i);
        visitLookupSwitchInsn(otherwise, cases, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        Mark[] marks = Arrays.copyOf(labels, labels.length, Mark[].class);
        add(Opcodes.LOOKUPSWITCH, 0, new Switch(keys, marks, (Mark) otherwise));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        String name = type == null ? null : names.type(type);
        tryRanges.add(new TryRange((Mark) start, (Mark) end, (Mark) handler, name));
    }

    @Override
    public void visitLabel(Label label) {
        ((Mark) label).at = size;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        maxStack = stack;
        maxLocals = locals;
    }

    /** {@return the instruction that a jump goes to} */
    int targetOf(int at) {
        return ((Mark) detail(at)).at();
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
