package dev.telltale.frontend.source;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes what runs before anything else: the initialisers of an object, and those of a class. */
final class Initialisers {
    private final ClassFile classFile;
    private final SourceType type;
    private final Typing typing;
    private boolean asserts;

    Initialisers(ClassFile classFile) {
        this.classFile = classFile;
        this.type = classFile.type;
        this.typing = classFile.typing;
    }

    /** Field initialisers and blocks of an object, in the order of the text. */
    void ofObject(Body body) {
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof FieldDeclaration field && !isStatic(field)) {
                field.getVariables().forEach(v -> initialise(body, v));
            } else if (member instanceof InitializerDeclaration block && !block.isStatic()) {
                body.statements.write(block.getBody());
            }
        }
    }

    void ofClass() {
        List<Consumer<Body>> parts = new ArrayList<>();
        if (type.node instanceof EnumDeclaration e) {
            parts.add(body -> EnumMembers.constants(body, e));
        }
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof FieldDeclaration field && isStatic(field)) {
                field.getVariables().stream()
                        .filter(this::isComputed)
                        .forEach(v -> parts.add(body -> initialise(body, v)));
            } else if (member instanceof InitializerDeclaration block && block.isStatic()) {
                parts.add(body -> body.statements.write(block.getBody()));
            }
        }
        if (parts.isEmpty() && !asserts) {
            return;
        }
        // Lambdas met here are written behind it, and may assert; the flag has to be known first.
        classFile.methods.write(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null, Primitive.VOID, body -> {
            if (asserts) {
                noteAssertions(body);
            }
            parts.forEach(part -> part.accept(body));
        });
        if (asserts) {
            int flags = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            classFile.hiddenField(flags, "$assertionsDisabled", Primitive.BOOLEAN);
        }
        classFile.lambdas.write();
    }

    private void initialise(Body body, VariableDeclarator variable) {
        FieldInfo field = typing.hierarchy.members.field(type.name(), variable.getNameAsString());
        if (variable.getInitializer().isEmpty() || field == null) {
            return;
        }
        body.code.at(variable);
        if (!field.isStatic()) {
            body.pushThis();
        }
        body.expressions.push(variable.getInitializer().get(), field.type());
        body.code.field(
                field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD, type.name(), field.name(), field.type());
    }

    private boolean isStatic(FieldDeclaration field) {
        return field.hasModifier(Modifier.Keyword.STATIC) || type.isInterface();
    }

    private boolean isComputed(VariableDeclarator variable) {
        FieldInfo field = typing.hierarchy.members.field(type.name(), variable.getNameAsString());
        return variable.getInitializer().isPresent()
                && (field == null || !field.isFinal() || typing.constants.of(field) == null);
    }

    private void noteAssertions(Body body) {
        Code code = body.code;
        code.typeConstant(ClassType.of(type.name()));
        code.invoke(Opcodes.INVOKEVIRTUAL, "java.lang.Class", "desiredAssertionStatus", "()Z");
        Label off = new Label();
        Label end = new Label();
        code.jump(Opcodes.IFNE, off);
        code.constant(1);
        code.goTo(end);
        code.label(off);
        code.constant(0);
        code.label(end);
        code.field(Opcodes.PUTSTATIC, type.name(), "$assertionsDisabled", Primitive.BOOLEAN);
    }

    String assertionOwner() {
        asserts = true;
        return type.name();
    }
}
