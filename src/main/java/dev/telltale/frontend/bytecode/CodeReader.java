package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.Instruction.Dispatch;
import java.util.Arrays;

/** Decodes a Code attribute (JVMS §4.7.3, §6.5); shortened and widened forms become the plain ones. */
final class CodeReader {
    private static final int LDC_W = 19;
    private static final int LDC2_W = 20;
    private static final int ILOAD_0 = 26;
    private static final int ISTORE_0 = 59;
    private static final int WIDE = 196;
    private static final int GOTO_W = 200;
    private static final int JSR_W = 201;

    private final Code code;
    private final ConstantPool pool;
    private final Constants constants;
    private final byte[] bytes;
    /** By offset in the code: the instruction that begins there, or -1. */
    private int[] instructions = {};
    /** By offset in the code: its entry in the line table, or 0. */
    private int[] lines = {};

    private int start;
    private int length;
    /** Where the next byte of the code is read. */
    private int at;

    private int line;

    CodeReader(Code code, ConstantPool pool, Constants constants) {
        this.code = code;
        this.pool = pool;
        this.constants = constants;
        this.bytes = pool.bytes();
    }

    void read(int attribute) {
        // Some writers forget to count a caught exception.
        code.maxStack = pool.unsigned(attribute) + 1;
        code.maxLocals = pool.unsigned(attribute + 2);
        start = attribute + 8;
        length = pool.int32(attribute + 4);
        if (length < 0 || length > bytes.length - start) {
            throw new IllegalArgumentException("code is cut off");
        }
        int handlers = start + length;
        readLines(new Attributes(pool, constants, handlers + 2 + 8 * pool.unsigned(handlers)).lines);
        readInstructions();
        resolveTargets();
        readHandlers(handlers);
    }

    private void readLines(int table) {
        instructions = new int[length + 1];
        lines = new int[length + 1];
        Arrays.fill(instructions, -1);
        for (int i = table == 0 ? 0 : pool.unsigned(table); i > 0; i--) {
            int entry = table + 4 * (pool.unsigned(table) - i) + 2;
            lines[checked(pool.unsigned(entry))] = pool.unsigned(entry + 2);
        }
    }

    private int checked(int offset) {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException("jump to nowhere");
        }
        return offset;
    }

    private void readInstructions() {
        at = start;
        line = 0;
        int end = start + length;
        while (at < end) {
            int offset = at - start;
            instructions[offset] = code.size;
            line = lines[offset] == 0 ? line : lines[offset];
            instruction(offset, bytes[at++] & 0xff);
        }
        if (at > end) {
            throw new IllegalArgumentException("code is cut off");
        }
        instructions[length] = code.size;
    }

    private void instruction(int offset, int opcode) {
        if (opcode < ILOAD) {
            constant(opcode);
        } else if (opcode < IALOAD) {
            local(opcode, ILOAD, ILOAD_0);
        } else if (opcode >= ISTORE && opcode < IASTORE) {
            local(opcode, ISTORE, ISTORE_0);
        } else if (opcode >= IFEQ && opcode <= JSR || opcode == IFNULL || opcode == IFNONNULL) {
            add(opcode, offset + signed());
        } else if (opcode >= GETSTATIC && opcode <= INVOKEDYNAMIC) {
            member(opcode);
        } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
            tables(offset, opcode);
        } else if (opcode >= NEW && opcode != ARRAYLENGTH && opcode != ATHROW) {
            other(offset, opcode);
        } else if (opcode == IINC) {
            int local = next();
            increment(local, bytes[at++]);
        } else if (opcode == RET) {
            add(opcode, next());
        } else {
            add(opcode, 0);
        }
    }

    private void add(int opcode, int number) {
        code.add(opcode, number, null, line);
    }

    private void addWith(int opcode, int number, Object detail) {
        code.add(opcode, number, detail, line);
    }

    private void constant(int opcode) {
        switch (opcode) {
            case NOP -> {}
            case BIPUSH -> add(opcode, bytes[at++]);
            case SIPUSH -> add(opcode, signed());
            case LDC -> addWith(LDC, 0, constants.loadable(next()));
            case LDC_W, LDC2_W -> addWith(LDC, 0, constants.loadable(next2()));
            default -> add(opcode, 0);
        }
    }

    private void local(int opcode, int plain, int first) {
        if (opcode < first && opcode <= plain + 4) {
            add(opcode, next());
        } else {
            int form = opcode - first;
            add(plain + form / 4, form % 4);
        }
    }

    private void increment(int local, int amount) {
        addWith(IINC, local, amount);
    }

    private void member(int opcode) {
        int index = next2();
        if (opcode <= PUTFIELD) {
            Code.FieldSite field = constants.field(index);
            addWith(opcode, field.width(), field.symbol());
        } else if (opcode == INVOKEDYNAMIC) {
            at += 2;
            addWith(opcode, 0, constants.dynamicSite(index));
        } else {
            at += opcode == INVOKEINTERFACE ? 2 : 0;
            addWith(opcode, 0, constants.call(index, dispatchOf(opcode)));
        }
    }

    private static Dispatch dispatchOf(int opcode) {
        return switch (opcode) {
            case INVOKESTATIC -> Dispatch.STATIC;
            case INVOKESPECIAL -> Dispatch.SPECIAL;
            case INVOKEINTERFACE -> Dispatch.INTERFACE;
            default -> Dispatch.VIRTUAL;
        };
    }

    private void other(int offset, int opcode) {
        switch (opcode) {
            case NEW, ANEWARRAY, CHECKCAST, INSTANCEOF -> addWith(opcode, 0, constants.type(next2()));
            case NEWARRAY -> add(opcode, next());
            case MONITORENTER, MONITOREXIT -> add(opcode, 0);
            case MULTIANEWARRAY -> {
                String type = constants.type(next2());
                addWith(opcode, next(), type);
            }
            case WIDE -> wide(next());
            case GOTO_W, JSR_W -> add(opcode - GOTO_W + GOTO, offset + next4());
            default -> throw new IllegalArgumentException("opcode " + opcode);
        }
    }

    private void wide(int opcode) {
        int local = next2();
        if (opcode == IINC) {
            increment(local, signed());
        } else if ((opcode >= ILOAD && opcode <= ALOAD) || (opcode >= ISTORE && opcode <= ASTORE) || opcode == RET) {
            add(opcode, local);
        } else {
            throw new IllegalArgumentException("opcode " + opcode);
        }
    }

    /** Targets are offsets until all instructions are known. */
    private void tables(int offset, int opcode) {
        at += 3 - offset % 4;
        int otherwise = offset + next4();
        int low = next4();
        boolean table = opcode == TABLESWITCH;
        long count = table ? (long) next4() - low + 1 : low;
        if (count < 0 || count > length) {
            throw new IllegalArgumentException("a switch is cut off");
        }
        int[] cases = new int[(int) count];
        int[] targets = new int[(int) count];
        for (int i = 0; i < count; i++) {
            cases[i] = table ? low + i : next4();
            targets[i] = offset + next4();
        }
        addWith(LOOKUPSWITCH, 0, new Code.Switch(cases, targets, otherwise));
    }

    private void resolveTargets() {
        for (int i = 0; i < code.size; i++) {
            if (code.isJump(i)) {
                code.numbers[i] = instructionAt(code.numbers[i]);
            } else if (code.opcodes[i] == LOOKUPSWITCH) {
                Code.Switch table = (Code.Switch) code.detail(i);
                int[] targets = table.targets();
                for (int t = 0; t < targets.length; t++) {
                    targets[t] = instructionAt(targets[t]);
                }
                code.details[i] = new Code.Switch(table.cases(), targets, instructionAt(table.otherwise()));
            }
        }
    }

    private int instructionAt(int offset) {
        int instruction = instructions[checked(offset)];
        if (instruction < 0) {
            throw new IllegalArgumentException("jump to nowhere");
        }
        return instruction;
    }

    private void readHandlers(int table) {
        int end = table + 2 + 8 * pool.unsigned(table);
        for (int entry = table + 2; entry < end; entry += 8) {
            int type = pool.unsigned(entry + 6);
            code.tryRanges.add(new Code.TryRange(
                    instructionAt(pool.unsigned(entry)),
                    instructionAt(pool.unsigned(entry + 2)),
                    instructionAt(pool.unsigned(entry + 4)),
                    type == 0 ? null : constants.type(type)));
        }
    }

    private int next() {
        return bytes[at++] & 0xff;
    }

    private int next2() {
        int value = pool.unsigned(at);
        at += 2;
        return value;
    }

    private int signed() {
        return (short) next2();
    }

    private int next4() {
        int value = pool.int32(at);
        at += 4;
        return value;
    }
}
