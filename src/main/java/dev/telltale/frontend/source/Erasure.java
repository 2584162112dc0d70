package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Inferred;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.List;

/** What class files say of types (JLS §4.6, JVMS §4.3 and §4.7.9.1). */
final class Erasure {
    private Erasure() {}

    /** {@return a primitive, class without arguments, or array of such} */
    static JavaType of(JavaType type) {
        JavaType seen = JavaType.opened(type);
        if (seen instanceof Primitive) {
            return seen;
        }
        if (seen instanceof ClassType c) {
            return c.arguments().isEmpty() ? c : ClassType.of(c.name());
        }
        if (seen instanceof ArrayType array) {
            return new ArrayType(of(array.element()));
        }
        if (seen instanceof TypeVariable variable) {
            return of(variable.bound());
        }
        if (seen instanceof Inferred inferred) {
            return of(inferred.of.bound());
        }
        return JavaType.OBJECT;
    }

    static String descriptor(JavaType type) {
        JavaType erased = of(type);
        if (erased instanceof Primitive primitive) {
            return String.valueOf(primitive.code);
        }
        if (erased instanceof ArrayType array) {
            return '[' + descriptor(array.element());
        }
        return 'L' + internal(((ClassType) erased).name()) + ';';
    }

    static String internal(String name) {
        return name.replace('.', '/');
    }

    /** {@return the name that instructions use: of a class, or the descriptor of an array} */
    static String internal(JavaType type) {
        JavaType erased = of(type);
        return erased instanceof ClassType c ? internal(c.name()) : descriptor(erased);
    }

    static String descriptor(List<? extends JavaType> parameters, JavaType result) {
        StringBuilder text = new StringBuilder("(");
        parameters.forEach(p -> text.append(descriptor(p)));
        return text.append(')').append(descriptor(result)).toString();
    }

    static int width(JavaType type) {
        JavaType seen = JavaType.seen(type);
        return seen == Primitive.LONG || seen == Primitive.DOUBLE ? 2 : seen == Primitive.VOID ? 0 : 1;
    }

    /** {@return whether the type says more than its erasure} */
    static boolean isGeneric(JavaType type) {
        JavaType seen = JavaType.seen(type);
        return seen instanceof TypeVariable
                || (seen instanceof ArrayType array && isGeneric(array.element()))
                || (seen instanceof ClassType c && !c.arguments().isEmpty());
    }

    static String signature(JavaType type) {
        JavaType seen = JavaType.seen(type);
        if (seen instanceof TypeVariable variable) {
            return 'T' + variable.name + ';';
        }
        if (seen instanceof ArrayType array) {
            return '[' + signature(array.element());
        }
        if (seen instanceof ClassType c && !c.arguments().isEmpty()) {
            StringBuilder text =
                    new StringBuilder("L").append(internal(c.name())).append('<');
            c.arguments().forEach(a -> text.append(argument(a)));
            return text.append(">;").toString();
        }
        return descriptor(seen);
    }

    private static String argument(JavaType type) {
        if (JavaType.seen(type) instanceof Wildcard wildcard) {
            return wildcard.bound() == null ? "*" : (wildcard.lower() ? "-" : "+") + signature(wildcard.bound());
        }
        return signature(JavaType.boxed(type));
    }

    static String parameters(List<TypeVariable> variables) {
        if (variables.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("<");
        for (TypeVariable variable : variables) {
            text.append(variable.name).append(':').append(signature(variable.bound()));
        }
        return text.append('>').toString();
    }
}
