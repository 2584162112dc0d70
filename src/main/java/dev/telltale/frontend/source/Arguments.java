package dev.telltale.frontend.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;

/** Writes the arguments of a call as its parameters want them, the last ones in an array where they are spread. */
final class Arguments {
    /** Stands for a parameter's type in the call of a method that nobody declares. */
    static final ClassType UNDECLARED = ClassType.of("?");

    private final Body body;
    private final Code code;
    private final Typing typing;

    Arguments(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void push(NodeList<Expression> arguments, MethodUse use) {
        MethodInfo method = use.method();
        if (method == null) {
            List<JavaType> types = givenTypes(arguments);
            for (int i = 0; i < arguments.size(); i++) {
                body.expressions.push(
                        arguments.get(i), types.get(i) instanceof Primitive ? types.get(i) : Special.UNKNOWN);
            }
            return;
        }
        int fixed = use.spread()
                ? method.parameters().size() - 1
                : method.parameters().size();
        for (int i = 0; i < Math.min(fixed, arguments.size()); i++) {
            pushArgument(
                    arguments.get(i), use.formals().get(i), method.parameters().get(i));
        }
        for (int i = arguments.size(); i < fixed; i++) {
            pushNothing(method.parameters().get(i));
        }
        if (use.spread()) {
            pushSpread(
                    arguments,
                    fixed,
                    use.formals().get(fixed),
                    method.parameters().get(fixed));
        }
    }

    /**
     * What a method takes is not known when nobody declares it; numbers tell that they are not objects, texts and arrays of
     * numbers that they are nothing else, which is written behind the {@code ?}.
     */
    List<JavaType> givenTypes(NodeList<Expression> arguments) {
        List<JavaType> types = new ArrayList<>();
        for (Expression argument : arguments) {
            JavaType type = Functions.isFunction(argument) ? Special.UNKNOWN : typing.typeOf(argument);
            types.add(type instanceof Primitive && type != Primitive.VOID ? type : undeclared(JavaType.opened(type)));
        }
        return types;
    }

    private static ClassType undeclared(JavaType given) {
        if (given instanceof ArrayType array && array.element() instanceof Primitive element) {
            return ClassType.of(UNDECLARED.name() + element.name().toLowerCase(Locale.ROOT) + "[]");
        }
        return JavaType.STRING.equals(given) ? ClassType.of(UNDECLARED.name() + JavaType.STRING.name()) : UNDECLARED;
    }

    /** What code that does not fit together leaves out. */
    private void pushNothing(JavaType type) {
        Object zero = Constants.converted(0, type);
        code.constant(zero == null && type == Primitive.BOOLEAN ? (Object) false : zero);
    }

    private void pushArgument(Expression argument, JavaType formal, JavaType declared) {
        body.expressions.push(argument, formal);
        if (!JavaType.isPrimitive(declared) && !(JavaType.opened(formal) instanceof Primitive)) {
            code.cast(Erasure.of(formal), Erasure.of(declared));
        }
    }

    private void pushSpread(NodeList<Expression> arguments, int from, JavaType formal, JavaType declared) {
        JavaType given = JavaType.opened(formal) instanceof ArrayType a ? a.element() : JavaType.OBJECT;
        JavaType element = JavaType.opened(Erasure.of(given));
        if (Erasure.of(declared) instanceof ArrayType a && a.element() instanceof Primitive) {
            element = a.element();
        }
        code.constant(arguments.size() - from);
        code.newArray(element);
        for (int i = from; i < arguments.size(); i++) {
            code.op(Opcodes.DUP);
            code.constant(i - from);
            body.expressions.push(arguments.get(i), Functions.isFunction(arguments.get(i)) ? given : element);
            code.typed(Opcodes.IASTORE, element);
        }
    }
}
