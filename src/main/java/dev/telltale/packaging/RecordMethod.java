package dev.telltale.packaging;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A record's {@code equals} or {@code hashCode} over its components, as {@code java.lang.runtime.ObjectMethods} makes them.
 * {@code toString} stays: it is for people.
 *
 * @param components getters of its fields
 */
record RecordMethod(String owner, String name, String shape, List<Handle> components) {
    private static final int FACTOR = 31;

    static boolean isOne(String called) {
        return called.equals("equals") || called.equals("hashCode");
    }

    /** {@return a name that no method of ours has} */
    static String nameFor(String called) {
        return "record$" + called;
    }

    /** From the bootstrap's arguments: the class, the components' names, their getters. */
    static RecordMethod of(String owner, String called, String shape, Object[] arguments) {
        List<Handle> getters = Arrays.stream(arguments, 2, arguments.length)
                .map(Handle.class::cast)
                .toList();
        return new RecordMethod(owner, called, shape, getters);
    }

    void write(ClassVisitor to) {
        MethodVisitor method = to.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, nameFor(name), shape, null, null);
        method.visitCode();
        if (name.equals("equals")) {
            writeEquals(method);
        } else {
            writeHashCode(method);
        }
        method.visitEnd();
    }

    private void writeHashCode(MethodVisitor method) {
        method.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            method.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            method.visitInsn(Opcodes.IMUL);
            read(method, 0, component);
            hash(method, Type.getType(component.getDesc()));
            method.visitInsn(Opcodes.IADD);
        }
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(3, 1);
    }

    private static void hash(MethodVisitor method, Type type) {
        boolean object = Conversion.isReference(type);
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                object ? "java/util/Objects" : Conversion.boxOf(type),
                "hashCode",
                object ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, type),
                false);
    }

    private void writeEquals(MethodVisitor method) {
        Label compare = new Label();
        Label different = new Label();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitJumpInsn(Opcodes.IF_ACMPNE, compare);
        answer(method, Opcodes.ICONST_1);
        label(method, compare);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        method.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle component : components) {
            read(method, 0, component);
            read(method, 1, component);
            leaveUnlessEqual(method, Type.getType(component.getDesc()), different);
        }
        answer(method, Opcodes.ICONST_1);
        label(method, different);
        answer(method, Opcodes.ICONST_0);
        method.visitMaxs(4, 2);
    }

    private void read(MethodVisitor method, int variable, Handle component) {
        method.visitVarInsn(Opcodes.ALOAD, variable);
        if (variable != 0) {
            method.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
        method.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }

    private static void leaveUnlessEqual(MethodVisitor method, Type type, Label different) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                call(method, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                method.visitJumpInsn(Opcodes.IFEQ, different);
            }
            case Type.LONG, Type.DOUBLE, Type.FLOAT -> {
                call(method, Conversion.boxOf(type), "compare", Type.getMethodDescriptor(Type.INT_TYPE, type, type));
                method.visitJumpInsn(Opcodes.IFNE, different);
            }
            default -> method.visitJumpInsn(Opcodes.IF_ICMPNE, different);
        }
    }

    private static void call(MethodVisitor method, String owner, String name, String shape) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, shape, false);
    }

    private static void label(MethodVisitor method, Label label) {
        method.visitLabel(label);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void answer(MethodVisitor method, int constant) {
        method.visitInsn(constant);
        method.visitInsn(Opcodes.IRETURN);
    }
}
