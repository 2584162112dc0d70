package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Writes what every enum has: its constants, {@code values} and {@code valueOf} (JLS §8.9.3). */
final class EnumMembers {
    private EnumMembers() {}

    static void constants(Body body, EnumDeclaration e) {
        SourceType type = body.self;
        Code code = body.code;
        ClassType own = ClassType.of(type.name());
        for (int i = 0; i < e.getEntries().size(); i++) {
            EnumConstantDeclaration constant = e.getEntry(i);
            MethodUse use = use(body.typing, constant, type.name());
            SourceType special = body.typing.bindings.typeOf(constant);
            String made = special == null ? type.name() : special.name();
            code.at(constant);
            code.type(Opcodes.NEW, Erasure.internal(made));
            code.op(Opcodes.DUP);
            code.constant(constant.getNameAsString());
            code.constant(i);
            body.arguments.push(constant.getArguments(), use);
            List<JavaType> declared =
                    use.method() == null ? List.of() : use.method().parameters();
            code.invoke(
                    Opcodes.INVOKESPECIAL,
                    made,
                    "<init>",
                    Erasure.descriptor(type.constructorParameters(declared), Primitive.VOID));
            code.field(Opcodes.PUTSTATIC, type.name(), constant.getNameAsString(), own);
        }
        ArrayType array = new ArrayType(own);
        code.invoke(Opcodes.INVOKESTATIC, type.name(), "$values", Erasure.descriptor(List.of(), array));
        code.field(Opcodes.PUTSTATIC, type.name(), "$VALUES", array);
    }

    /** {@return the constructor that a constant calls} */
    static MethodUse use(Typing typing, EnumConstantDeclaration constant, String enumName) {
        return typing.calls.constructors.of(constant, ClassType.of(enumName), constant.getArguments());
    }

    static void methods(ClassFile classFile) {
        SourceType type = classFile.type;
        ClassType own = ClassType.of(type.name());
        ArrayType array = new ArrayType(own);
        int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        classFile.methods.write(flags, "values", Erasure.descriptor(List.of(), array), null, null, array, body -> {
            body.code.field(Opcodes.GETSTATIC, type.name(), "$VALUES", array);
            body.code.invoke(Opcodes.INVOKEVIRTUAL, Erasure.descriptor(array), "clone", "()Ljava/lang/Object;");
            body.code.type(Opcodes.CHECKCAST, Erasure.descriptor(array));
            body.code.op(Opcodes.ARETURN);
        });
        classFile.methods.write(
                flags, "valueOf", Erasure.descriptor(List.of(JavaType.STRING), own), null, null, own, body -> {
                    body.code.typeConstant(own);
                    body.code.load(JavaType.STRING, 0);
                    body.code.invoke(
                            Opcodes.INVOKESTATIC,
                            "java.lang.Enum",
                            "valueOf",
                            "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");
                    body.code.type(Opcodes.CHECKCAST, Erasure.internal(own));
                    body.code.op(Opcodes.ARETURN);
                });
        List<String> names = ((EnumDeclaration) type.node)
                .getEntries().stream()
                        .map(EnumConstantDeclaration::getNameAsString)
                        .toList();
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        classFile.methods.write(hidden, "$values", Erasure.descriptor(List.of(), array), null, null, array, body -> {
            body.code.constant(names.size());
            body.code.newArray(own);
            for (int i = 0; i < names.size(); i++) {
                body.code.op(Opcodes.DUP);
                body.code.constant(i);
                body.code.field(Opcodes.GETSTATIC, type.name(), names.get(i), own);
                body.code.op(Opcodes.AASTORE);
            }
            body.code.op(Opcodes.ARETURN);
        });
    }
}
