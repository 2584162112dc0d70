package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Writes what makes an object, with what its class takes along from the code around it. */
final class Creations {
    private final Body body;
    private final Code code;
    private final Typing typing;

    Creations(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    JavaType create(ObjectCreationExpr creation) {
        ClassType type = typing.calls.constructors.madeBy(creation);
        MethodUse use = typing.calls.constructors.of(creation, type, creation.getArguments());
        SourceType anonymous = typing.bindings.typeOf(creation);
        if (anonymous != null) {
            return createAnonymous(creation, anonymous, use);
        }
        TypeInfo info = body.hierarchy.info(type);
        code.at(creation);
        code.type(Opcodes.NEW, Erasure.internal(type));
        code.op(Opcodes.DUP);
        if (info != null && info.hasOuterInstance()) {
            pushOuter(creation, info);
        }
        body.arguments.push(creation.getArguments(), use);
        if (info != null) {
            body.pushCaptured(info);
        }
        code.at(creation);
        code.invoke(Opcodes.INVOKESPECIAL, type.name(), "<init>", constructorDescriptor(creation, use));
        return type;
    }

    private String constructorDescriptor(ObjectCreationExpr creation, MethodUse use) {
        return use.method() == null
                ? Erasure.descriptor(body.arguments.givenTypes(creation.getArguments()), Primitive.VOID)
                : use.method().descriptorText();
    }

    private void pushOuter(ObjectCreationExpr creation, TypeInfo info) {
        if (creation.getScope().isPresent()) {
            body.expressions.push(creation.getScope().get());
            return;
        }
        pushOuter(info);
    }

    /** Pushes the object that one of the type belongs to when none is named; {@return the name of its class} */
    String pushOuter(TypeInfo info) {
        String outer = info instanceof SourceType source && source.around != null
                ? source.around.name()
                : String.valueOf(info.outerName());
        body.pushThis(outer);
        return outer;
    }

    private JavaType createAnonymous(ObjectCreationExpr creation, SourceType anonymous, MethodUse use) {
        code.at(creation);
        code.type(Opcodes.NEW, Erasure.internal(anonymous.name()));
        code.op(Opcodes.DUP);
        if (anonymous.hasOuterInstance()) {
            body.pushThis();
        }
        body.arguments.push(creation.getArguments(), use);
        body.pushCaptured(anonymous);
        code.at(creation);
        List<JavaType> parameters = anonymous.constructorParameters(anonymousParameters(creation, use));
        code.invoke(Opcodes.INVOKESPECIAL, anonymous.name(), "<init>", Erasure.descriptor(parameters, Primitive.VOID));
        return typing.typeOf(creation);
    }

    /** {@return what an anonymous class's constructor takes: what it hands to the constructor above} */
    private List<JavaType> anonymousParameters(ObjectCreationExpr creation, MethodUse use) {
        return use.method() == null
                ? body.arguments.givenTypes(creation.getArguments())
                : use.method().parameters();
    }
}
