package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes lambda expressions and method references as a compiler links them (JLS §15.27.4, JVMS §6.5 invokedynamic). */
final class FunctionValues {
    private static final Handle FACTORY = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);
    /** The one method of an interface that nobody declares. */
    private static final String UNKNOWN_METHOD = "?";

    private final Body body;
    private final Code code;
    private final Typing typing;

    FunctionValues(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void push(Expression function) {
        if (function instanceof LambdaExpr lambda) {
            pushLambda(lambda);
        } else {
            pushReference((MethodReferenceExpr) function);
        }
    }

    private void pushLambda(LambdaExpr expression) {
        Functions.Target target = typing.calls.functions.targetOf(expression);
        Scope.Lambda lambda = typing.bindings.lambdaOf(expression);
        boolean isStatic =
                !lambda.usesThis || typing.bindings.scopeOf(expression).isStatic();
        List<JavaType> captured = new ArrayList<>();
        if (!isStatic) {
            body.pushThis();
            captured.add(ClassType.of(body.self.name()));
        }
        lambda.captured.forEach(local -> captured.add(body.pushLocal(local)));
        List<JavaType> parameters = new ArrayList<>();
        lambda.captured.forEach(local -> parameters.add(typing.typeOf(local)));
        expression.getParameters().forEach(p -> parameters.add(typing.typeOf(typing.bindings.declaredBy(p))));
        JavaType result = resultOf(expression, target);
        String name = body.classFile.lambdas.add(expression, lambda, isStatic, result, parameters);
        code.at(expression);
        link(
                target,
                captured,
                new Handle(
                        isStatic ? Opcodes.H_INVOKESTATIC : Opcodes.H_INVOKESPECIAL,
                        Erasure.internal(body.self.name()),
                        name,
                        Erasure.descriptor(parameters, result),
                        body.self.isInterface()));
    }

    private JavaType resultOf(LambdaExpr expression, Functions.Target target) {
        if (target.method() != null) {
            return Erasure.of(target.result());
        }
        Boolean value = Functions.givesValue(expression);
        boolean nothing = value == null
                ? expression
                        .getExpressionBody()
                        .map(e -> typing.typeOf(e) == Primitive.VOID)
                        .orElse(true)
                : !value;
        return nothing ? Primitive.VOID : JavaType.OBJECT;
    }

    private void link(Functions.Target target, List<JavaType> captured, Handle handle) {
        MethodInfo method = target.method();
        JavaType type = target.type() == Special.UNKNOWN ? ClassType.of("?") : target.type();
        String erased = method == null ? "()V" : method.descriptorText();
        code.dynamic(
                method == null ? UNKNOWN_METHOD : method.name(),
                Erasure.descriptor(captured, type),
                FACTORY,
                Type.getMethodType(erased),
                handle,
                Type.getMethodType(method == null ? "()V" : Erasure.descriptor(target.parameters(), target.result())));
    }

    private void pushReference(MethodReferenceExpr reference) {
        Functions.Target target = typing.calls.functions.targetOf(reference);
        if (Functions.isArrayConstructor(reference)) {
            ArrayType array = typing.calls.functions.arrayOf(reference);
            String name = body.classFile.lambdas.addArrayMaker(array);
            code.at(reference);
            link(
                    target,
                    List.of(),
                    new Handle(
                            Opcodes.H_INVOKESTATIC,
                            Erasure.internal(body.self.name()),
                            name,
                            Erasure.descriptor(List.of(Primitive.INT), array),
                            body.self.isInterface()));
            return;
        }
        Functions.Referred use = typing.calls.functions.referredBy(reference);
        List<JavaType> captured = new ArrayList<>();
        if (use.bound()) {
            captured.add(pushBound(reference));
        } else if (use.method() != null && use.method().isConstructor()) {
            pushTaken(use.method(), captured);
        }
        code.at(reference);
        MethodInfo method = use.method();
        link(
                target,
                captured,
                method != null && isReordered(method) ? maker(method, captured) : handle(reference, use, target));
    }

    /** {@return whether a constructor's own parameters stand before the variables its class takes along} */
    private static boolean isReordered(MethodInfo method) {
        return method.isConstructor()
                && !method.parameters().isEmpty()
                && method.owner() instanceof SourceType local
                && !local.captured.isEmpty();
    }

    /** A function takes what it is given last, so a method in between puts it in its place. */
    private Handle maker(MethodInfo constructor, List<JavaType> captured) {
        List<JavaType> parameters = new ArrayList<>(captured);
        parameters.addAll(constructor.parameters());
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                Erasure.internal(body.self.name()),
                body.classFile.lambdas.addMaker(constructor, captured),
                Erasure.descriptor(parameters, ClassType.of(constructor.owner().name())),
                body.self.isInterface());
    }

    /** An object before the colons is taken, and asked not to be null, where the reference stands. */
    private JavaType pushBound(MethodReferenceExpr reference) {
        Expression before = reference.getScope();
        JavaType type = body.expressions.push(before);
        if (!before.isThisExpr() && !before.isSuperExpr()) {
            code.op(Opcodes.DUP);
            code.invoke(
                    Opcodes.INVOKESTATIC,
                    "java.util.Objects",
                    "requireNonNull",
                    "(Ljava/lang/Object;)Ljava/lang/Object;");
            code.op(Opcodes.POP);
        }
        return type;
    }

    /** Pushes what an inner or a local class takes along. */
    private void pushTaken(MethodInfo constructor, List<JavaType> captured) {
        TypeInfo made = constructor.owner();
        if (made.hasOuterInstance()) {
            captured.add(ClassType.of(body.creations.pushOuter(made)));
        }
        if (made instanceof SourceType local) {
            List.copyOf(local.captured).forEach(variable -> captured.add(body.pushLocal(variable)));
        }
    }

    private Handle handle(MethodReferenceExpr reference, Functions.Referred use, Functions.Target target) {
        MethodInfo method = use.method();
        if (method == null) {
            return unknownHandle(reference, use, target);
        }
        boolean isInterface = method.owner().isInterface();
        int tag = method.isConstructor()
                ? Opcodes.H_NEWINVOKESPECIAL
                : method.isStatic()
                        ? Opcodes.H_INVOKESTATIC
                        : method.isPrivate() || reference.getScope().isSuperExpr()
                                ? Opcodes.H_INVOKESPECIAL
                                : isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
        String owner = method.owner().name();
        return new Handle(tag, Erasure.internal(owner), method.name(), method.descriptorText(), isInterface);
    }

    private static Handle unknownHandle(
            MethodReferenceExpr reference, Functions.Referred use, Functions.Target target) {
        boolean made = reference.getIdentifier().equals("new");
        int tag = made ? Opcodes.H_NEWINVOKESPECIAL : use.bound() ? Opcodes.H_INVOKEVIRTUAL : Opcodes.H_INVOKESTATIC;
        String descriptor = Erasure.descriptor(target.parameters(), made ? Primitive.VOID : target.result());
        return new Handle(
                tag,
                Erasure.internal(use.owner().name()),
                made ? "<init>" : reference.getIdentifier(),
                descriptor,
                false);
    }
}
