package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What kinds of values are on the operand stack (JVMS §2.6.2). Every slot is a letter, as in descriptors, {@code A} for
 * any reference; the second slot of a wide value is the small letter.
 */
final class OperandStack {
    private static final String LOADED = "IJFDA";
    private static final String ELEMENTS = "IJFDAIII";
    private static final String CONVERTED = "JFDIFDIJDIJF";

    private final StringBuilder slots = new StringBuilder();
    private final Map<Label, String> atLabels = new HashMap<>();

    /** Control may come to the label with what is here now. */
    void leadsTo(Label label) {
        atLabels.putIfAbsent(label, slots.toString());
    }

    /** Control comes to the label from elsewhere only. */
    void resume(Label label) {
        set(atLabels.getOrDefault(label, ""));
    }

    void set(String kinds) {
        slots.setLength(0);
        slots.append(kinds);
    }

    /** {@return the types of the values, the lowest first} */
    List<JavaType> types() {
        List<JavaType> types = new ArrayList<>();
        for (char slot : slots.toString().toCharArray()) {
            switch (slot) {
                case 'I' -> types.add(Primitive.INT);
                case 'J' -> types.add(Primitive.LONG);
                case 'F' -> types.add(Primitive.FLOAT);
                case 'D' -> types.add(Primitive.DOUBLE);
                case 'A' -> types.add(JavaType.OBJECT);
                default -> {}
            }
        }
        return types;
    }

    void push(char kind) {
        slots.append(kind);
        if (kind == 'J' || kind == 'D') {
            slots.append(Character.toLowerCase(kind));
        }
    }

    void push(Type type) {
        switch (type.getSort()) {
            case Type.VOID -> {}
            case Type.LONG -> push('J');
            case Type.FLOAT -> push('F');
            case Type.DOUBLE -> push('D');
            case Type.ARRAY, Type.OBJECT -> push('A');
            default -> push('I');
        }
    }

    /** Takes slots off the top. Code that does not fit together may have too few. */
    void pop(int count) {
        slots.setLength(Math.max(0, slots.length() - count));
    }

    /** A call takes its arguments, and what it is made on, and leaves its result. */
    void call(String descriptor, boolean onObject) {
        pop((Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (onObject ? 0 : 1));
        push(Type.getReturnType(descriptor));
    }

    void field(int opcode, Type type) {
        boolean onObject = opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
        boolean read = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
        pop((onObject ? 1 : 0) + (read ? 0 : type.getSize()));
        if (read) {
            push(type);
        }
    }

    /** A jump takes what it tests. */
    void jump(int opcode) {
        if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
            pop(2);
        } else if (opcode != Opcodes.GOTO) {
            pop(1);
        }
    }

    void variable(int opcode) {
        if (opcode < Opcodes.ISTORE) {
            push(LOADED.charAt(opcode - Opcodes.ILOAD));
        } else {
            pop(width(opcode - Opcodes.ISTORE));
        }
    }

    /** An instruction without operands of its own. */
    void plain(int opcode) {
        if (opcode <= Opcodes.DCONST_1) {
            constant(opcode);
        } else if (opcode <= Opcodes.SALOAD) {
            pop(2);
            push(ELEMENTS.charAt(opcode - Opcodes.IALOAD));
        } else if (opcode <= Opcodes.SASTORE) {
            pop(2 + width(opcode - Opcodes.IASTORE));
        } else if (opcode <= Opcodes.SWAP) {
            shuffle(opcode);
        } else if (opcode < Opcodes.I2L) {
            compute(opcode);
        } else if (opcode <= Opcodes.I2S) {
            convert(opcode);
        } else if (opcode <= Opcodes.DCMPG) {
            pop(opcode == Opcodes.LCMP || opcode >= Opcodes.DCMPL ? 4 : 2);
            push('I');
        } else {
            end(opcode);
        }
    }

    private void constant(int opcode) {
        if (opcode == Opcodes.ACONST_NULL) {
            push('A');
        } else if (opcode >= Opcodes.ICONST_M1) {
            boolean isInt = opcode <= Opcodes.ICONST_5;
            push(isInt ? 'I' : opcode <= Opcodes.LCONST_1 ? 'J' : opcode <= Opcodes.FCONST_2 ? 'F' : 'D');
        }
    }

    private void shuffle(int opcode) {
        switch (opcode) {
            case Opcodes.POP -> pop(1);
            case Opcodes.POP2 -> pop(2);
            case Opcodes.SWAP -> {
                duplicate(1, 1);
                slots.deleteCharAt(slots.length() - 1);
            }
            default -> {
                int form = opcode - Opcodes.DUP;
                duplicate(1 + form / 3, form % 3);
            }
        }
    }

    /** Copies the top slots to below those that stand beneath them. */
    private void duplicate(int count, int under) {
        int from = Math.max(0, slots.length() - count);
        slots.insert(Math.max(0, from - under), slots.substring(from));
    }

    private void compute(int opcode) {
        if (opcode <= Opcodes.DREM) {
            pop(width((opcode - Opcodes.IADD) % 4));
        } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LUSHR) {
            pop(1);
        } else if (opcode >= Opcodes.IAND) {
            pop(width((opcode - Opcodes.IAND) % 2));
        }
    }

    private void convert(int opcode) {
        if (opcode < Opcodes.I2B) {
            pop(width((opcode - Opcodes.I2L) / 3));
            push(CONVERTED.charAt(opcode - Opcodes.I2L));
        }
    }

    private void end(int opcode) {
        if (opcode == Opcodes.ARRAYLENGTH) {
            pop(1);
            push('I');
        } else if (opcode <= Opcodes.ARETURN) {
            pop(width(opcode - Opcodes.IRETURN));
        } else if (opcode != Opcodes.RETURN) {
            pop(1);
        }
    }

    /** Instructions come in the order of int, long, float, double, reference. */
    private static int width(int family) {
        return family == 1 || family == 3 ? 2 : 1;
    }
}
