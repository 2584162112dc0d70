package dev.telltale.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class that one lambda expression or method reference becomes: a field for each captured value, {@link #MAKE} that takes
 * them, and the interface's method.
 *
 * @param name internal name
 * @param host of the nest it joins
 * @param method the interface's method
 * @param shape captured values to the interface, a method descriptor
 * @param declared the method as the interface declares it, after erasure
 * @param body what the method calls
 * @param known the method as used here
 */
record LambdaClass(String name, String host, String method, String shape, Type declared, Handle body, Type known) {
    /** The static method that gives an instance. */
    static final String MAKE = "make";

    private static final String MARK = "$$L";
    private static final String ONLY = "ONLY";
    private static final String CONSTRUCTOR = "<init>";
    private static final String OBJECT = "java/lang/Object";

    static String nameFor(String outer, int number) {
        return outer + MARK + number;
    }

    static boolean isOne(Path file) {
        return file.getFileName().toString().contains(MARK);
    }

    /** {@return the class file, null when a value has to be converted in a way that {@link Conversion} does not know} */
    byte @Nullable [] bytes() {
        List<Conversion> conversions = conversions();
        if (!conversions.stream().allMatch(Conversion::isKnown)) {
            return null;
        }
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        String made = Type.getReturnType(shape).getInternalName();
        writer.visit(Opcodes.V17, access, name, null, OBJECT, new String[] {made});
        writer.visitNestHost(host);
        writeConstructor(writer);
        writeMaking(writer);
        writeMethod(writer, conversions);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(shape);
    }

    private boolean makesObject() {
        return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** Of each value that the body takes, captured ones first, and last of what it gives, when that is wanted. */
    private List<Conversion> conversions() {
        List<Type> wanted = wanted();
        List<Conversion> conversions = new ArrayList<>();
        for (Type type : captured()) {
            conversions.add(new Conversion(type, type, wanted.get(conversions.size())));
        }
        for (int i = 0; i < declared.getArgumentTypes().length; i++) {
            conversions.add(new Conversion(
                    declared.getArgumentTypes()[i], known.getArgumentTypes()[i], wanted.get(conversions.size())));
        }
        if (declared.getReturnType().getSort() != Type.VOID) {
            conversions.add(new Conversion(given(), given(), declared.getReturnType()));
        }
        return conversions;
    }

    private List<Type> wanted() {
        List<Type> wanted = new ArrayList<>();
        if (body.getTag() != Opcodes.H_INVOKESTATIC && !makesObject()) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return wanted;
    }

    private Type given() {
        return makesObject() ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    }

    private void writeConstructor(ClassWriter writer) {
        MethodVisitor to = writer.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructorShape(), null, null);
        to.visitCode();
        to.visitVarInsn(Opcodes.ALOAD, 0);
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int variable = 1;
        for (int i = 0; i < captured().length; i++) {
            Type type = captured()[i];
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), type.getDescriptor(), null, null)
                    .visitEnd();
            to.visitVarInsn(Opcodes.ALOAD, 0);
            to.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            to.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
            variable += type.getSize();
        }
        to.visitInsn(Opcodes.RETURN);
        to.visitMaxs(3, variable);
        to.visitEnd();
    }

    private String constructorShape() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private static String field(int captured) {
        return "captured" + captured;
    }

    private void writeMaking(ClassWriter writer) {
        MethodVisitor to = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, shape, null, null);
        to.visitCode();
        if (captured().length == 0) {
            writeOnlyInstance(writer);
            to.visitFieldInsn(
                    Opcodes.GETSTATIC, name, ONLY, Type.getReturnType(shape).getDescriptor());
            to.visitInsn(Opcodes.ARETURN);
            to.visitMaxs(1, 0);
        } else {
            to.visitTypeInsn(Opcodes.NEW, name);
            to.visitInsn(Opcodes.DUP);
            int variable = 0;
            for (Type type : captured()) {
                to.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
                variable += type.getSize();
            }
            to.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructorShape(), false);
            to.visitInsn(Opcodes.ARETURN);
            to.visitMaxs(2 + variable, variable);
        }
        to.visitEnd();
    }

    private void writeOnlyInstance(ClassWriter writer) {
        String type = Type.getReturnType(shape).getDescriptor();
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type, null, null)
                .visitEnd();
        MethodVisitor to = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        to.visitCode();
        to.visitTypeInsn(Opcodes.NEW, name);
        to.visitInsn(Opcodes.DUP);
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, "()V", false);
        to.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type);
        to.visitInsn(Opcodes.RETURN);
        to.visitMaxs(2, 0);
        to.visitEnd();
    }

    private void writeMethod(ClassWriter writer, List<Conversion> conversions) {
        MethodVisitor to = writer.visitMethod(Opcodes.ACC_PUBLIC, method, declared.getDescriptor(), null, null);
        to.visitCode();
        if (makesObject()) {
            to.visitTypeInsn(Opcodes.NEW, body.getOwner());
            to.visitInsn(Opcodes.DUP);
        }
        int variables = loadArguments(to, conversions);
        to.visitMethodInsn(operation(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        giveBack(to, conversions);
        // two for a new object, two for a value that is being converted
        to.visitMaxs(4 + wanted().stream().mapToInt(Type::getSize).sum(), variables);
        to.visitEnd();
    }

    private int loadArguments(MethodVisitor to, List<Conversion> conversions) {
        int at = 0;
        for (Type type : captured()) {
            to.visitVarInsn(Opcodes.ALOAD, 0);
            to.visitFieldInsn(Opcodes.GETFIELD, name, field(at), type.getDescriptor());
            conversions.get(at++).write(to);
        }
        int variable = 1;
        for (Type type : declared.getArgumentTypes()) {
            to.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            variable += type.getSize();
            conversions.get(at++).write(to);
        }
        return variable;
    }

    private int operation() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private void giveBack(MethodVisitor to, List<Conversion> conversions) {
        Type result = declared.getReturnType();
        if (result.getSort() == Type.VOID) {
            if (given().getSize() > 0) {
                to.visitInsn(given().getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
            to.visitInsn(Opcodes.RETURN);
        } else {
            conversions.get(conversions.size() - 1).write(to);
            to.visitInsn(result.getOpcode(Opcodes.IRETURN));
        }
    }
}
