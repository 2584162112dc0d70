package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A type read from a class file: its declarations only. */
final class BinaryType extends TypeInfo {
    private String name = "";
    private int access;
    private @Nullable String outerName;
    private boolean inner;
    private List<TypeVariable> typeParameters = List.of();
    private @Nullable ClassType superType;
    private List<ClassType> interfaces = List.of();
    private final List<FieldInfo> fields = new ArrayList<>();
    private final List<MethodInfo> methods = new ArrayList<>();
    private final Map<String, String> memberTypes = new HashMap<>();
    private final Map<String, TypeVariable> variables = new HashMap<>();

    private BinaryType() {}

    /**
     * {@return the type}
     *
     * @param types finds the type around this one, whose type parameters it may name
     */
    static BinaryType read(byte[] content, Function<String, @Nullable TypeInfo> types) {
        BinaryType type = new BinaryType();
        ClassReader reader = new ClassReader(content);
        reader.accept(type.new Nesting(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        type.learnOuterParameters(types);
        reader.accept(type.new Reading(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type;
    }

    private void learnOuterParameters(Function<String, @Nullable TypeInfo> types) {
        TypeInfo outer = inner && outerName != null ? types.apply(outerName) : null;
        if (outer instanceof BinaryType binary) {
            variables.putAll(binary.variables);
        }
    }

    /** Where the type is declared has to be known before its signatures are read. */
    private final class Nesting extends ClassVisitor {
        Nesting() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int flags,
                String internal,
                @Nullable String signature,
                @Nullable String above,
                String[] implemented) {
            name = dotted(internal);
            access = flags;
        }

        @Override
        public void visitInnerClass(String internal, @Nullable String around, @Nullable String simple, int flags) {
            if (around == null || simple == null) {
                return;
            }
            if (dotted(internal).equals(name)) {
                outerName = dotted(around);
                inner = (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
                access |= flags & Opcodes.ACC_STATIC;
            } else if (dotted(around).equals(name)) {
                memberTypes.put(simple, dotted(internal));
            }
        }
    }

    private final class Reading extends ClassVisitor {
        Reading() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int flags,
                String internal,
                @Nullable String signature,
                @Nullable String above,
                String[] implemented) {
            if (signature == null) {
                superType = above == null || isInterface() ? null : ClassType.of(dotted(above));
                List<ClassType> types = new ArrayList<>();
                for (String one : implemented) {
                    types.add(ClassType.of(dotted(one)));
                }
                interfaces = types;
                return;
            }
            SignatureReader reader = new SignatureReader(signature, variables::get);
            typeParameters = reader.typeParameters();
            typeParameters.forEach(v -> variables.put(v.name, v));
            ClassType first = (ClassType) reader.type();
            superType = isInterface() ? null : first;
            List<ClassType> types = new ArrayList<>();
            while (!reader.atEnd()) {
                types.add((ClassType) reader.type());
            }
            interfaces = types;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            String text = signature == null ? descriptor : signature;
            JavaType type = new SignatureReader(text, variables::get).type();
            if ((flags & Opcodes.ACC_SYNTHETIC) == 0) {
                fields.add(new FieldInfo(BinaryType.this, field, flags, type, value, null));
            }
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            if ((flags & Opcodes.ACC_SYNTHETIC) == 0) {
                methods.add(method(flags, method, descriptor, signature));
            }
            return null;
        }
    }

    private MethodInfo method(int flags, String method, String descriptor, @Nullable String signature) {
        SignatureReader reader = new SignatureReader(signature == null ? descriptor : signature, variables::get);
        List<TypeVariable> own = reader.typeParameters();
        List<JavaType> parameters = reader.parameters();
        if (signature == null && inner && method.equals("<init>") && !parameters.isEmpty()) {
            parameters = parameters.subList(1, parameters.size());
        }
        return new MethodInfo(this, method, flags, own, parameters, reader.type(), descriptor);
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }

    @Override
    String name() {
        return name;
    }

    @Override
    int access() {
        return access;
    }

    @Override
    @Nullable
    String outerName() {
        return outerName;
    }

    @Override
    boolean hasOuterInstance() {
        return inner;
    }

    @Override
    List<TypeVariable> typeParameters() {
        return typeParameters;
    }

    @Override
    @Nullable
    ClassType superType() {
        return superType;
    }

    @Override
    List<ClassType> interfaces() {
        return interfaces;
    }

    @Override
    List<FieldInfo> fields() {
        return fields;
    }

    @Override
    List<MethodInfo> methods() {
        return methods;
    }

    @Override
    @Nullable
    String memberType(String simpleName) {
        return memberTypes.get(simpleName);
    }
}
