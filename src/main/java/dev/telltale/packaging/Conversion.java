package dev.telltale.packaging;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * How the value on the stack becomes what a call wants, as far as {@code LambdaMetafactory} promises it and our code needs it.
 *
 * @param from its type
 * @param known what a generic type stands for here
 * @param to what is wanted
 */
record Conversion(Type from, Type known, Type to) {
    private static final String OBJECT = "java/lang/Object";

    static boolean isReference(Type type) {
        return type.getSort() >= Type.ARRAY;
    }

    /** {@return the class that boxes values of a primitive type} */
    static String boxOf(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.FLOAT -> "java/lang/Float";
            case Type.LONG -> "java/lang/Long";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException(primitive.getDescriptor());
        };
    }

    /** Whether this is one of the conversions that {@link #write} knows; widening is not. */
    boolean isKnown() {
        if (isReference(from)) {
            return isReference(to) || known.getInternalName().equals(boxOf(to));
        }
        return isReference(to) || from.equals(to);
    }

    void write(MethodVisitor method) {
        if (isReference(from)) {
            cast(method, isReference(to) ? to.getInternalName() : boxOf(to));
            if (!isReference(to)) {
                unbox(method);
            }
        } else if (isReference(to)) {
            box(method);
        }
    }

    private void cast(MethodVisitor method, String type) {
        if (!from.getInternalName().equals(type) && !type.equals(OBJECT)) {
            method.visitTypeInsn(Opcodes.CHECKCAST, type);
        }
    }

    private void box(MethodVisitor method) {
        String box = boxOf(from);
        String shape = Type.getMethodDescriptor(Type.getObjectType(box), from);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", shape, false);
    }

    private void unbox(MethodVisitor method) {
        String read = to.getClassName() + "Value";
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, boxOf(to), read, Type.getMethodDescriptor(to), false);
    }
}
