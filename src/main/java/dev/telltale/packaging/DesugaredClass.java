package dev.telltale.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One class without the {@code invokedynamic} that lambda expressions and record methods are compiled to. */
final class DesugaredClass extends ClassVisitor {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    private final String name;
    private final String nestHost;
    private final ClassWriter writer;
    private final Map<String, byte[]> lambdas = new TreeMap<>();
    private final List<RecordMethod> recordMethods = new ArrayList<>();

    private DesugaredClass(String name, String nestHost, ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.name = name;
        this.nestHost = nestHost;
        this.writer = writer;
    }

    static DesugaredClass of(ClassReader read) {
        DesugaredClass made = new DesugaredClass(read.getClassName(), hostOf(read), new ClassWriter(0));
        read.accept(made, 0);
        return made;
    }

    /** {@return the class whose private members the class may use: its nest's host, or itself} */
    static String hostOf(ClassReader read) {
        String[] host = {read.getClassName()};
        read.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestHost(String nestHost) {
                        host[0] = nestHost;
                    }
                },
                ClassReader.SKIP_CODE);
        return host[0];
    }

    boolean changed() {
        return !lambdas.isEmpty() || !recordMethods.isEmpty();
    }

    byte[] bytes() {
        return writer.toByteArray();
    }

    String nestHost() {
        return nestHost;
    }

    /** {@return the classes made of lambda expressions, by internal name} */
    Map<String, byte[]> lambdas() {
        return lambdas;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String shape, Handle bootstrap, Object... arguments) {
                String owner = ownerInstead(called, shape, bootstrap, arguments);
                if (owner == null) {
                    super.visitInvokeDynamicInsn(called, shape, bootstrap, arguments);
                } else {
                    String instead = owner.equals(name) ? RecordMethod.nameFor(called) : LambdaClass.MAKE;
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, instead, shape, false);
                }
            }
        };
    }

    /** {@return the class of the static method that takes the place of the call, null when the call stays} */
    private @Nullable String ownerInstead(String called, String shape, Handle bootstrap, Object[] arguments) {
        if (bootstrap.getOwner().equals(RECORDS) && RecordMethod.isOne(called)) {
            recordMethods.add(RecordMethod.of(name, called, shape, arguments));
            return name;
        }
        if (bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
            String made = LambdaClass.nameFor(name, lambdas.size());
            LambdaClass lambda = new LambdaClass(
                    made, nestHost, called, shape, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
            byte[] bytes = lambda.bytes();
            if (bytes != null) {
                lambdas.put(made, bytes);
                return made;
            }
        }
        return null;
    }

    @Override
    public void visitEnd() {
        recordMethods.forEach(method -> method.write(writer));
        super.visitEnd();
    }
}
