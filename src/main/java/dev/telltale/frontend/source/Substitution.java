package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.Map;

/** Puts types in the place of type variables. */
final class Substitution {
    private Substitution() {}

    static JavaType apply(JavaType type, Map<TypeVariable, ? extends JavaType> map) {
        if (map.isEmpty()) {
            return type;
        }
        JavaType seen = JavaType.seen(type);
        if (seen instanceof TypeVariable variable) {
            JavaType found = map.get(variable);
            return found == null ? variable : found;
        }
        if (seen instanceof ArrayType array) {
            return new ArrayType(JavaType.opened(apply(array.element(), map)));
        }
        if (seen instanceof Wildcard wildcard && wildcard.bound() != null) {
            JavaType bound = apply(wildcard.bound(), map);
            return bound instanceof Wildcard ? bound : new Wildcard(bound, wildcard.lower());
        }
        if (seen instanceof ClassType c && !c.arguments().isEmpty()) {
            return new ClassType(
                    c.name(), c.arguments().stream().map(a -> apply(a, map)).toList());
        }
        return seen;
    }
}
