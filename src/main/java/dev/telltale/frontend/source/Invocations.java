package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.MethodUse.Receiver;
import org.objectweb.asm.Opcodes;

/** Writes method calls: what they are made on, the arguments, and the cast that type arguments ask for. */
final class Invocations {
    private final Body body;
    private final Code code;
    private final Typing typing;

    Invocations(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    JavaType call(MethodCallExpr call, boolean wanted) {
        return call(call, wanted, Special.UNKNOWN);
    }

    /** @param as what a value is wanted as; a value of a type argument is not asked to be more than that */
    JavaType call(MethodCallExpr call, boolean wanted, JavaType as) {
        MethodUse use = typing.calls.of(call);
        MethodInfo method = use.method();
        pushReceiver(call, use);
        String descriptor = method == null ? unknownDescriptor(call, use, wanted) : method.descriptorText();
        body.arguments.push(call.getArguments(), use);
        code.at(call.getName());
        code.invoke(opcode(use), use.owner().name(), use.name(), descriptor);
        JavaType declared = method == null ? unknownResult(use, wanted) : method.result();
        if (!wanted) {
            code.pop(declared);
            return Primitive.VOID;
        }
        JavaType result = JavaType.opened(use.result());
        if (method == null || JavaType.isPrimitive(declared)) {
            return method == null ? result : JavaType.seen(declared);
        }
        boolean less = !(as instanceof Primitive) && as != Special.UNKNOWN && as != Special.NULL;
        code.cast(Erasure.of(declared), Erasure.of(less ? as : result));
        return less ? as : result;
    }

    private void pushReceiver(MethodCallExpr call, MethodUse use) {
        switch (use.receiver()) {
            case NONE -> {
                if (call.getScope().isPresent() && !isTypeName(call.getScope().get())) {
                    code.pop(body.expressions.push(call.getScope().get()));
                }
            }
            case EXPRESSION -> {
                JavaType type = body.expressions.push(call.getScope().orElseThrow());
                if (type != Special.UNKNOWN && use.owner().name().length() > 1) {
                    code.coerce(type, use.owner());
                }
            }
            case IMPLICIT ->
                body.pushThis(
                        use.holder() == null ? body.self.name() : use.holder().name());
            case SUPER -> body.pushThis();
        }
    }

    private boolean isTypeName(Expression scope) {
        return (scope.isNameExpr() || scope.isFieldAccessExpr())
                && typing.references.of(scope) instanceof Reference.ToType;
    }

    private int opcode(MethodUse use) {
        if (use.receiver() == Receiver.NONE) {
            return Opcodes.INVOKESTATIC;
        }
        if (use.receiver() == Receiver.SUPER
                || use.method() != null && use.method().isPrivate()) {
            return Opcodes.INVOKESPECIAL;
        }
        TypeInfo info = body.hierarchy.info(use.owner());
        return info != null && info.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }

    private String unknownDescriptor(MethodCallExpr call, MethodUse use, boolean wanted) {
        return Erasure.descriptor(body.arguments.givenTypes(call.getArguments()), unknownResult(use, wanted));
    }

    private static JavaType unknownResult(MethodUse use, boolean wanted) {
        return !wanted && use.result() == Special.UNKNOWN ? Primitive.VOID : use.result();
    }
}
