package dev.telltale.frontend.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.ir.Procedure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The instructions of one method. What control cannot reach is not written. Line numbers are places in a table of
 * positions, which know the column too.
 */
final class Code {
    private static final int MOST_POSITIONS = 0xffff;

    private final MethodVisitor out;
    private final Hierarchy hierarchy;
    private final List<Integer> positions = new ArrayList<>();
    private final Set<Label> wanted = new HashSet<>();
    private final Set<Label> placed = new HashSet<>();
    private final OperandStack stack = new OperandStack();
    private int position;
    private int nextLocal;
    private int written;
    private boolean alive = true;

    Code(MethodVisitor out, Hierarchy hierarchy) {
        this.out = out;
        this.hierarchy = hierarchy;
    }

    int[] positions() {
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isAlive() {
        return alive;
    }

    int written() {
        return written;
    }

    int newLocal(JavaType type) {
        int slot = nextLocal;
        nextLocal += Math.max(1, Erasure.width(type));
        return slot;
    }

    void at(Node node) {
        node.getBegin().ifPresent(this::at);
    }

    private void at(Position begin) {
        int next = Procedure.position(begin.line, begin.column);
        if (next == position || !alive || positions.size() >= MOST_POSITIONS) {
            return;
        }
        position = next;
        positions.add(next);
        Label here = new Label();
        out.visitLabel(here);
        out.visitLineNumber(positions.size(), here);
    }

    void op(int opcode) {
        if (alive) {
            written++;
            out.visitInsn(opcode);
            stack.plain(opcode);
            alive = opcode != Opcodes.ATHROW && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN);
        }
    }

    void jump(int opcode, Label target) {
        if (alive) {
            written++;
            wanted.add(target);
            out.visitJumpInsn(opcode, target);
            stack.jump(opcode);
            stack.leadsTo(target);
            alive = opcode != Opcodes.GOTO;
        }
    }

    void goTo(Label target) {
        jump(Opcodes.GOTO, target);
    }

    void label(Label label) {
        placed.add(label);
        out.visitLabel(label);
        if (!alive) {
            stack.resume(label);
            alive = wanted.contains(label);
        }
    }

    /** Gives jumps that lead nowhere a place, after something went wrong. */
    void abandon() {
        for (Label label : wanted) {
            if (!placed.contains(label)) {
                out.visitLabel(label);
            }
        }
        stack.set("");
        alive = true;
    }

    /** A place that something already written leads to by throwing. */
    void handler(Label label) {
        out.visitLabel(label);
        stack.set("A");
        alive = true;
    }

    void range(Label from, Label to, Label handler, @Nullable String type) {
        out.visitTryCatchBlock(from, to, handler, type);
    }

    void lookup(Label otherwise, int[] keys, Label[] labels) {
        if (alive) {
            written++;
            wanted.add(otherwise);
            wanted.addAll(List.of(labels));
            out.visitLookupSwitchInsn(otherwise, keys, labels);
            stack.pop(1);
            stack.leadsTo(otherwise);
            List.of(labels).forEach(stack::leadsTo);
            alive = false;
        }
    }

    /** A variable that a value from the stack was put into. */
    record Kept(JavaType type, int slot) {}

    /** Takes everything off the stack, as a handler would; {@return where it is, the lowest first} */
    List<Kept> setAside() {
        List<Kept> kept = new ArrayList<>();
        List<JavaType> types = alive ? stack.types() : List.of();
        for (int i = types.size() - 1; i >= 0; i--) {
            Kept value = new Kept(types.get(i), newLocal(types.get(i)));
            store(value.type, value.slot);
            kept.add(0, value);
        }
        return kept;
    }

    /** Puts values back below the one on the stack, which is of the type. */
    void putBack(List<Kept> kept, JavaType type) {
        if (!kept.isEmpty()) {
            int top = newLocal(type);
            store(type, top);
            kept.forEach(value -> load(value.type, value.slot));
            load(type, top);
        }
    }

    void load(JavaType type, int slot) {
        variable(Type.getType(Erasure.descriptor(type)).getOpcode(Opcodes.ILOAD), slot);
    }

    void store(JavaType type, int slot) {
        variable(Type.getType(Erasure.descriptor(type)).getOpcode(Opcodes.ISTORE), slot);
    }

    private void variable(int opcode, int slot) {
        if (alive) {
            written++;
            out.visitVarInsn(opcode, slot);
            stack.variable(opcode);
        }
    }

    void increment(int slot, int amount) {
        if (alive) {
            written++;
            out.visitIincInsn(slot, amount);
        }
    }

    /** An instruction that has a form for each kind of value. */
    void typed(int intOpcode, JavaType type) {
        op(Type.getType(Erasure.descriptor(type)).getOpcode(intOpcode));
    }

    void type(int opcode, String internal) {
        if (alive) {
            written++;
            out.visitTypeInsn(opcode, internal);
            stack.pop(opcode == Opcodes.NEW ? 0 : 1);
            stack.push(opcode == Opcodes.INSTANCEOF ? 'I' : 'A');
        }
    }

    void field(int opcode, String owner, String name, JavaType type) {
        if (alive) {
            written++;
            String descriptor = Erasure.descriptor(type);
            out.visitFieldInsn(opcode, Erasure.internal(owner), name, descriptor);
            stack.field(opcode, Type.getType(descriptor));
        }
    }

    void invoke(int opcode, String owner, String name, String descriptor) {
        if (alive) {
            written++;
            out.visitMethodInsn(opcode, Erasure.internal(owner), name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
            stack.call(descriptor, opcode != Opcodes.INVOKESTATIC);
        }
    }

    void dynamic(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (alive) {
            written++;
            out.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            stack.call(descriptor, false);
        }
    }

    void pop(JavaType type) {
        int width = Erasure.width(type);
        if (width > 0) {
            op(width == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
    }

    void dup(JavaType type) {
        op(Erasure.width(type) == 2 ? Opcodes.DUP2 : Opcodes.DUP);
    }

    /** Copies the top value to below the {@code under} values that stand beneath it, each of one slot. */
    void dupUnder(JavaType type, int under) {
        boolean wide = Erasure.width(type) == 2;
        op((wide ? Opcodes.DUP2 : Opcodes.DUP) + under);
    }

    /** Pushes a number, text, truth value, character, or null. */
    void constant(@Nullable Object value) {
        if (value == null) {
            op(Opcodes.ACONST_NULL);
        } else if (value instanceof Boolean b) {
            integer(b ? 1 : 0);
        } else if (value instanceof Character c) {
            integer(c);
        } else if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            integer(((Number) value).intValue());
        } else if (alive) {
            written++;
            loadConstant(value);
        }
    }

    private void loadConstant(Object value) {
        stack.push(value instanceof Long ? 'J' : value instanceof Double ? 'D' : value instanceof Float ? 'F' : 'A');
        if (value instanceof Long l && (l == 0 || l == 1)) {
            out.visitInsn(Opcodes.LCONST_0 + l.intValue());
        } else if (value instanceof String text && text.length() > 0x4000) {
            loadLong(text);
        } else {
            out.visitLdcInsn(value);
        }
    }

    /** A class file's texts are limited; one that is too long is cut. */
    private void loadLong(String text) {
        out.visitLdcInsn(text.substring(0, Math.min(text.length(), 0x5000)));
    }

    void typeConstant(JavaType type) {
        if (JavaType.seen(type) instanceof Primitive primitive) {
            field(Opcodes.GETSTATIC, primitive.box.name(), "TYPE", ClassType.of("java.lang.Class"));
        } else if (alive) {
            written++;
            out.visitLdcInsn(Type.getType(Erasure.descriptor(type)));
            stack.push('A');
        }
    }

    private void integer(int value) {
        if (!alive) {
            return;
        }
        written++;
        stack.push('I');
        if (value >= -1 && value <= 5) {
            out.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (short) value) {
            out.visitIntInsn(value == (byte) value ? Opcodes.BIPUSH : Opcodes.SIPUSH, value);
        } else {
            out.visitLdcInsn(value);
        }
    }

    /** Makes an array of the length on the stack. */
    void newArray(JavaType element) {
        JavaType erased = Erasure.of(element);
        if (!(erased instanceof Primitive primitive)) {
            type(Opcodes.ANEWARRAY, Erasure.internal(erased));
        } else if (alive) {
            written++;
            stack.pop(1);
            stack.push('A');
            out.visitIntInsn(
                    Opcodes.NEWARRAY,
                    switch (primitive) {
                        case BOOLEAN -> Opcodes.T_BOOLEAN;
                        case CHAR -> Opcodes.T_CHAR;
                        case FLOAT -> Opcodes.T_FLOAT;
                        case DOUBLE -> Opcodes.T_DOUBLE;
                        case BYTE -> Opcodes.T_BYTE;
                        case SHORT -> Opcodes.T_SHORT;
                        case LONG -> Opcodes.T_LONG;
                        default -> Opcodes.T_INT;
                    });
        }
    }

    void newArrays(ArrayType type, int dimensions) {
        if (alive) {
            written++;
            out.visitMultiANewArrayInsn(Erasure.descriptor(type), dimensions);
            stack.pop(dimensions);
            stack.push('A');
        }
    }

    /** Turns the value on the stack into one of the other type: converts, boxes, unboxes, or casts. */
    void coerce(JavaType from, JavaType to) {
        JavaType a = JavaType.opened(from);
        JavaType b = JavaType.opened(to);
        if (a == b || b == Primitive.VOID) {
            return;
        }
        if (a == Primitive.VOID) {
            constant(null);
        } else if (a instanceof Primitive p) {
            fromPrimitive(p, b);
        } else if (b instanceof Primitive q) {
            unbox(a, q);
        } else if (a != Special.NULL && a != Special.UNKNOWN && b != Special.UNKNOWN) {
            cast(Erasure.of(a), Erasure.of(b));
        }
    }

    private void fromPrimitive(Primitive from, JavaType to) {
        if (to instanceof Primitive q) {
            convert(from, q);
            return;
        }
        Primitive wanted = JavaType.unboxed(to);
        Primitive boxed = wanted == null || wanted == Primitive.VOID ? from : wanted;
        convert(from, boxed);
        invoke(Opcodes.INVOKESTATIC, boxed.box.name(), "valueOf", Erasure.descriptor(List.of(boxed), boxed.box));
    }

    private void unbox(JavaType from, Primitive to) {
        Primitive known = JavaType.unboxed(from);
        Primitive unboxed = known == null || known == Primitive.VOID ? to : known;
        if (known == null) {
            type(Opcodes.CHECKCAST, Erasure.internal(unboxed.box.name()));
        }
        String name = unboxed.name().toLowerCase(java.util.Locale.ROOT) + "Value";
        invoke(Opcodes.INVOKEVIRTUAL, unboxed.box.name(), name, Erasure.descriptor(List.of(), unboxed));
        convert(unboxed, to);
    }

    void cast(JavaType from, JavaType to) {
        if (!to.equals(JavaType.OBJECT) && !hierarchy.subtyping.isSubtype(from, to)) {
            type(Opcodes.CHECKCAST, Erasure.internal(to));
        }
    }

    void convert(Primitive from, Primitive to) {
        if (from == to || !from.isNumeric() || !to.isNumeric()) {
            return;
        }
        Primitive wide = from.isSmall() ? Primitive.INT : from;
        if (to.isSmall()) {
            if (wide != Primitive.INT) {
                op(wide == Primitive.LONG ? Opcodes.L2I : wide == Primitive.FLOAT ? Opcodes.F2I : Opcodes.D2I);
            }
            narrow(from, to);
        } else if (wide != to) {
            op(CONVERSIONS[place(wide)][place(to)]);
        }
    }

    private void narrow(Primitive from, Primitive to) {
        if (to != Primitive.INT && !Subtyping.widens(from, to)) {
            op(to == Primitive.BYTE ? Opcodes.I2B : to == Primitive.CHAR ? Opcodes.I2C : Opcodes.I2S);
        }
    }

    private static int place(Primitive type) {
        return type.ordinal() - Primitive.INT.ordinal();
    }

    private static final int[][] CONVERSIONS = {
        {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
        {Opcodes.L2I, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
        {Opcodes.F2I, Opcodes.F2L, Opcodes.NOP, Opcodes.F2D},
        {Opcodes.D2I, Opcodes.D2L, Opcodes.D2F, Opcodes.NOP},
    };
}
