package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The methods of a record that nobody wrote: its constructor, its accessors, and three that the platform links (JLS §8.10.3). */
final class RecordMethods {
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/runtime/ObjectMethods",
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;"
                    + "Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
            false);

    private RecordMethods() {}

    static void write(ClassFile classFile, RecordDeclaration r) {
        SourceType type = classFile.type;
        MethodInfo canonical = type.implicitCanonical();
        if (canonical != null) {
            classFile.methods.write(canonical, null, body -> classFile.constructors.canonical(body, r, canonical));
        }
        for (MethodInfo method : type.methods()) {
            boolean accessor = method.parameters().isEmpty()
                    && type.members().stream()
                            .noneMatch(m -> m instanceof MethodDeclaration d
                                    && type.methodOf(d).equals(method));
            if (accessor && !method.isConstructor()) {
                classFile.methods.write(method, null, body -> {
                    body.code.at(r);
                    body.pushThis();
                    body.code.field(Opcodes.GETFIELD, type.name(), method.name(), method.result());
                    body.code.typed(Opcodes.IRETURN, method.result());
                });
            }
        }
        writeLinked(classFile, r, classFile.typing);
    }

    private static void writeLinked(ClassFile classFile, RecordDeclaration r, Typing typing) {
        ClassType own = ClassType.of(classFile.type.name());
        List<Object> arguments = new ArrayList<>();
        arguments.add(Type.getType(Erasure.descriptor(own)));
        arguments.add(r.getParameters().stream().map(p -> p.getNameAsString()).collect(Collectors.joining(";")));
        r.getParameters().forEach(p -> {
            FieldInfo field = typing.hierarchy.members.field(own.name(), p.getNameAsString());
            if (field != null) {
                arguments.add(new Handle(
                        Opcodes.H_GETFIELD,
                        Erasure.internal(own),
                        field.name(),
                        Erasure.descriptor(field.type()),
                        false));
            }
        });
        add(classFile, own, "toString", List.of(), JavaType.STRING, arguments);
        add(classFile, own, "hashCode", List.of(), Primitive.INT, arguments);
        add(classFile, own, "equals", List.of(JavaType.OBJECT), Primitive.BOOLEAN, arguments);
    }

    private static void add(
            ClassFile classFile,
            ClassType own,
            String name,
            List<JavaType> parameters,
            JavaType result,
            List<Object> arguments) {
        if (classFile.declares(name, parameters.size())) {
            return;
        }
        classFile.hidden(name, Erasure.descriptor(parameters, result), result, body -> {
            List<JavaType> given = new ArrayList<>(List.of(own));
            given.addAll(parameters);
            body.code.at(classFile.type.node);
            body.pushThis();
            if (!parameters.isEmpty()) {
                body.code.load(JavaType.OBJECT, 1);
            }
            body.code.dynamic(name, Erasure.descriptor(given, result), BOOTSTRAP, arguments.toArray());
            body.code.typed(Opcodes.IRETURN, result);
        });
    }
}
