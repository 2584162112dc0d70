package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The numbers that the switches of one top-level class give to enum constants, in the class compilers make for them. */
final class EnumTables {
    private static final ArrayType TABLE = new ArrayType(Primitive.INT);
    private static final String ERROR = "java/lang/NoSuchFieldError";

    private final SourceType top;
    private final Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
    private @Nullable String name;

    EnumTables(SourceType top) {
        this.top = top;
    }

    String className() {
        if (name == null) {
            name = top.name() + '$' + ++top.anonymousCount;
        }
        return name;
    }

    static String field(String enumName) {
        return "$SwitchMap$" + enumName.replace('.', '$');
    }

    int place(String enumName, String constant) {
        Map<String, Integer> known = places.computeIfAbsent(enumName, k -> new LinkedHashMap<>());
        return known.computeIfAbsent(constant, k -> known.size() + 1);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    byte[] write(Hierarchy hierarchy) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int flags = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER;
        writer.visit(ClassFile.VERSION, flags, Erasure.internal(className()), null, "java/lang/Object", null);
        int fieldFlags = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        places.keySet()
                .forEach(e -> writer.visitField(fieldFlags, field(e), Erasure.descriptor(TABLE), null, null)
                        .visitEnd());
        var method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        method.visitCode();
        Code code = new Code(method, hierarchy);
        places.forEach((enumName, constants) -> fill(code, enumName, constants));
        code.op(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void fill(Code code, String enumName, Map<String, Integer> constants) {
        ClassType type = ClassType.of(enumName);
        code.invoke(Opcodes.INVOKESTATIC, enumName, "values", Erasure.descriptor(List.of(), new ArrayType(type)));
        code.op(Opcodes.ARRAYLENGTH);
        code.newArray(Primitive.INT);
        code.field(Opcodes.PUTSTATIC, className(), field(enumName), TABLE);
        constants.forEach((constant, place) -> {
            Label from = new Label();
            Label to = new Label();
            Label handler = new Label();
            Label end = new Label();
            code.label(from);
            code.field(Opcodes.GETSTATIC, className(), field(enumName), TABLE);
            code.field(Opcodes.GETSTATIC, enumName, constant, type);
            code.invoke(Opcodes.INVOKEVIRTUAL, enumName, "ordinal", "()I");
            code.constant(place);
            code.op(Opcodes.IASTORE);
            code.label(to);
            code.goTo(end);
            code.range(from, to, handler, ERROR);
            code.handler(handler);
            code.op(Opcodes.POP);
            code.label(end);
        });
    }
}
