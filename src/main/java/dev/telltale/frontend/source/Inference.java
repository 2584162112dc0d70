package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Inferred;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds type arguments by laying what is given over what is declared; the first finding counts, later ones widen it. */
final class Inference {
    private final Hierarchy hierarchy;

    Inference(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    static Map<TypeVariable, JavaType> fresh(List<TypeVariable> variables) {
        Map<TypeVariable, JavaType> map = new HashMap<>();
        variables.forEach(v -> map.put(v, new Inferred(v)));
        return map;
    }

    void unify(JavaType formal, JavaType actual) {
        unify(formal, actual, true);
    }

    private void unify(JavaType formal, JavaType actual, boolean widening) {
        JavaType a = JavaType.opened(actual);
        Inferred variable = last(formal);
        if (variable != null && variable.found != null && widening) {
            widen(variable, a);
        }
        JavaType f = JavaType.opened(formal);
        if (f == a) {
            return;
        }
        if (f instanceof Inferred open) {
            bind(open, a);
        } else if (a instanceof Inferred open) {
            bind(open, f);
        } else if (f instanceof ArrayType one && a instanceof ArrayType other) {
            unify(one.element(), other.element(), widening);
        } else if (f instanceof ClassType c && !c.arguments().isEmpty()) {
            unifyArguments(c, hierarchy.as(a, c.name()));
        }
    }

    private void unifyArguments(ClassType formal, @Nullable ClassType actual) {
        if (actual == null || actual.arguments().size() != formal.arguments().size()) {
            return;
        }
        for (int i = 0; i < formal.arguments().size(); i++) {
            JavaType argument = formal.arguments().get(i);
            unify(argument, actual.arguments().get(i), isUpper(argument));
        }
    }

    private static boolean isUpper(JavaType argument) {
        return JavaType.seen(argument) instanceof Wildcard wildcard && !wildcard.lower();
    }

    /** {@return the type with what was found in the place of what was looked for} */
    static JavaType settled(JavaType type) {
        JavaType seen = JavaType.seen(type);
        if (seen instanceof ClassType c && !c.arguments().isEmpty()) {
            return new ClassType(
                    c.name(), c.arguments().stream().map(Inference::settled).toList());
        }
        if (seen instanceof ArrayType array) {
            return new ArrayType(settled(array.element()));
        }
        return seen instanceof Wildcard wildcard && wildcard.bound() != null
                ? new Wildcard(settled(wildcard.bound()), wildcard.lower())
                : seen;
    }

    /** Finds what the wanted type says exactly: its arguments that are no wildcards. */
    void fit(JavaType given, JavaType wanted) {
        ClassType as = wanted instanceof ClassType c && !c.arguments().isEmpty() ? hierarchy.as(given, c.name()) : null;
        if (as != null
                && as.arguments().size() == ((ClassType) wanted).arguments().size()) {
            for (int i = 0; i < as.arguments().size(); i++) {
                JavaType argument = ((ClassType) wanted).arguments().get(i);
                if (!(JavaType.seen(argument) instanceof Wildcard)) {
                    unify(as.arguments().get(i), argument, false);
                }
            }
        }
    }

    /** Lets the wanted type say what nothing else said. */
    void complete(JavaType given, JavaType wanted) {
        JavaType open = JavaType.opened(given);
        if (open instanceof Inferred variable) {
            bind(variable, JavaType.opened(wanted));
        } else if (wanted instanceof ClassType c && isOpen(open)) {
            ClassType as = hierarchy.as(open, c.name());
            if (as != null) {
                unifyArguments(as, c);
            }
        }
    }

    private static @Nullable Inferred last(JavaType type) {
        JavaType at = type;
        while (at instanceof Wildcard wildcard && wildcard.bound() != null) {
            at = wildcard.bound();
        }
        while (at instanceof Inferred inferred && inferred.found instanceof Inferred next) {
            at = next;
        }
        return at instanceof Inferred inferred ? inferred : null;
    }

    private void widen(Inferred variable, JavaType type) {
        JavaType found = variable.found;
        boolean says = !(type instanceof Inferred) && type != Special.NULL && type != Special.UNKNOWN;
        if (found != null && says && !hierarchy.subtyping.isSubtype(JavaType.boxed(type), found)) {
            variable.found = hierarchy.subtyping.common(found, JavaType.boxed(type));
        }
    }

    private static void bind(Inferred variable, JavaType type) {
        JavaType boxed = JavaType.boxed(type);
        if (boxed instanceof Special || boxed == Primitive.VOID || contains(boxed, variable)) {
            return;
        }
        variable.found = boxed;
    }

    private static boolean contains(JavaType type, Inferred variable) {
        JavaType seen = JavaType.opened(type);
        return seen == variable
                || seen instanceof ArrayType array && contains(array.element(), variable)
                || seen instanceof ClassType c && c.arguments().stream().anyMatch(a -> contains(a, variable));
    }

    /** {@return whether a type argument is still to be found in the type} */
    static boolean isOpen(JavaType type) {
        JavaType seen = JavaType.opened(type);
        return seen instanceof Inferred
                || seen instanceof ArrayType array && isOpen(array.element())
                || seen instanceof ClassType c && c.arguments().stream().anyMatch(Inference::isOpen);
    }
}
