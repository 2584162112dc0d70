package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import org.jspecify.annotations.Nullable;

/** Values that are gone before they could count: set again under the same name, or known to be null where they arrive. */
final class Replacements {
    private final Texts texts;

    Replacements(Texts texts) {
        this.texts = texts;
    }

    /**
     * {@return whether what the call sets is set to a constant by the same method a little later, and nothing else is done with
     * the object in between}
     *
     * @param name the argument that holds the name of what is set
     */
    boolean isSetAgain(Code where, int at, Instruction.Call call, int name) {
        String slot = call.target().name().startsWith("set") ? texts.constant(where, name) : null;
        if (slot == null || call.receiver() == Instruction.NONE) {
            return false;
        }
        int end = where.procedure.blocks()[where.blockOf(at)].end();
        int object = call.receiver();
        int latest = at;
        for (int next = at + 1; next < end; next++) {
            if (!(where.at(next) instanceof Instruction.Call later) || !uses(later, object, latest)) {
                continue;
            }
            boolean onIt = later.receiver() == object || later.receiver() == latest;
            if (!onIt || !isSetting(later)) {
                return false;
            }
            if (later.target().equals(call.target()) && slot.equals(slotOf(where, later, call, name))) {
                int value = later.arguments()[later.arguments().length - 1];
                return where.at(value) instanceof Instruction.Constant;
            }
            latest = next;
        }
        return false;
    }

    private @Nullable String slotOf(Code where, Instruction.Call later, Instruction.Call call, int name) {
        for (int i = 0; i < call.arguments().length; i++) {
            if (call.arguments()[i] == name) {
                return texts.constant(where, later.arguments()[i]);
            }
        }
        return null;
    }

    private static boolean isSetting(Instruction.Call call) {
        String name = call.target().name();
        return name.startsWith("set") || name.startsWith("header") || name.startsWith("add");
    }

    private static boolean uses(Instruction.Call call, int object, int latest) {
        for (int argument : call.arguments()) {
            if (argument == object || argument == latest) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the merge takes the value only where a test found it to be null} */
    static boolean isNull(Code where, int at, int value) {
        int block = where.blockOf(at);
        boolean taken = false;
        for (Incoming.Edge edge : Incoming.of(where, block, (Instruction.Merge) where.at(at))) {
            if (edge.value() == value) {
                taken = true;
                if (!isNullOn(where, edge.from(), block, value)) {
                    return false;
                }
            }
        }
        return taken;
    }

    private static boolean isNullOn(Code where, int from, int to, int value) {
        Block block = where.procedure.blocks()[from];
        if (block.end() == block.first()
                || block.successors().length != 2
                || !(where.at(block.end() - 1) instanceof Instruction.Test test)
                || test.left() != value) {
            return false;
        }
        int[] successors = block.successors();
        return successors[0] != successors[1]
                && switch (test.relation()) {
                    case NULL -> successors[0] == to;
                    case NOT_NULL -> successors[1] == to;
                    default -> false;
                };
    }
}
