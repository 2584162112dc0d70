package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.LambdaExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Writes the methods that hold the bodies of lambda expressions, behind the code that mentions them. */
final class Lambdas {
    private final ClassFile classFile;
    private final Typing typing;
    private final List<Runnable> later = new ArrayList<>();
    private final IdentityHashMap<LambdaExpr, String> lambdas = new IdentityHashMap<>();
    private final Map<String, String> arrayMakers = new HashMap<>();
    private int lambdaCount;

    Lambdas(ClassFile classFile) {
        this.classFile = classFile;
        this.typing = classFile.typing;
    }

    /** Forgets what was written. */
    void clear() {
        lambdas.clear();
        arrayMakers.clear();
        lambdaCount = 0;
    }

    /** {@return the name of the method that will hold the lambda's body} */
    String add(
            LambdaExpr expression, Scope.Lambda lambda, boolean isStatic, JavaType result, List<JavaType> parameters) {
        String known = lambdas.get(expression);
        if (known != null) {
            return known;
        }
        String name = "lambda$" + lambdaCount++;
        lambdas.put(expression, name);
        int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | (isStatic ? Opcodes.ACC_STATIC : 0);
        later.add(() -> classFile.methods.write(
                flags, name, Erasure.descriptor(parameters, result), null, null, result, body -> {
                    Stream.concat(
                                    lambda.captured.stream(),
                                    expression.getParameters().stream().map(typing.bindings::declaredBy))
                            .forEach(body::declare);
                    lambdaBody(body, expression, result);
                }));
        return name;
    }

    private static void lambdaBody(Body body, LambdaExpr expression, JavaType result) {
        if (expression.getExpressionBody().isEmpty()) {
            body.statements.write(expression.getBody());
            return;
        }
        body.code.at(expression.getExpressionBody().get());
        if (result == Primitive.VOID) {
            body.expressions.discard(expression.getExpressionBody().get());
        } else {
            JavaType wanted = body.typing.calls.functions.targetOf(expression).result();
            body.expressions.push(
                    expression.getExpressionBody().get(), wanted == JavaType.Special.UNKNOWN ? result : wanted);
            body.code.typed(Opcodes.IRETURN, result);
        }
    }

    String addArrayMaker(ArrayType array) {
        return arrayMakers.computeIfAbsent(Erasure.descriptor(array), k -> {
            String name = "lambda$" + lambdaCount++;
            int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
            later.add(() -> classFile.methods.write(
                    flags, name, Erasure.descriptor(List.of(Primitive.INT), array), null, null, array, body -> {
                        body.code.load(Primitive.INT, body.code.newLocal(Primitive.INT));
                        body.code.newArray(array.element());
                        body.code.op(Opcodes.ARETURN);
                    }));
            return name;
        });
    }

    /**
     * {@return the name of a method that makes an object of what its class takes along and then of what it is given}
     *
     * @param taken the object around, if there is one, and the variables
     */
    String addMaker(MethodInfo constructor, List<JavaType> taken) {
        String name = "lambda$" + lambdaCount++;
        ClassType made = ClassType.of(constructor.owner().name());
        List<JavaType> parameters = new ArrayList<>(taken);
        parameters.addAll(constructor.parameters());
        int outer = constructor.owner().hasOuterInstance() ? 1 : 0;
        int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
        later.add(() ->
                classFile.methods.write(flags, name, Erasure.descriptor(parameters, made), null, null, made, body -> {
                    int[] slots =
                            parameters.stream().mapToInt(body.code::newLocal).toArray();
                    body.code.type(Opcodes.NEW, Erasure.internal(made.name()));
                    body.code.op(Opcodes.DUP);
                    load(body, parameters, slots, 0, outer);
                    load(body, parameters, slots, taken.size(), parameters.size());
                    load(body, parameters, slots, outer, taken.size());
                    body.code.invoke(Opcodes.INVOKESPECIAL, made.name(), "<init>", constructor.descriptorText());
                    body.code.op(Opcodes.ARETURN);
                }));
        return name;
    }

    private static void load(Body body, List<JavaType> types, int[] slots, int from, int to) {
        for (int i = from; i < to; i++) {
            body.code.load(types.get(i), slots[i]);
        }
    }

    /** The last one comes first, as compilers write them. */
    void write() {
        while (!later.isEmpty()) {
            later.remove(later.size() - 1).run();
        }
    }
}
