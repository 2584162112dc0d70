package dev.telltale.flow;

import dev.telltale.ir.Unit;
import java.util.Set;

/** Which objects get through a cast: what one erased procedure gives back for every type of its class is told apart by it. */
final class Casts {
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double");

    private final CodeBase code;
    private final ModelIndex models;

    Casts(CodeBase code, ModelIndex models) {
        this.code = code;
        this.models = models;
    }

    /** {@return false when an object with the path's first field is surely of no such type} */
    boolean mayBe(AccessPath path, String type) {
        if (!(path.head() instanceof AccessPath.Field field)) {
            return true;
        }
        String owner = field.field().owner();
        if (code.program().unit(owner) == null || isA(owner, type) || isA(type, owner)) {
            return true;
        }
        Unit wanted = code.program().unit(type);
        return wanted == null ? !VALUES.contains(type) && !type.endsWith("[]") : wanted.isInterface();
    }

    /** The first of a type's ancestors is the type itself, by the name it had before it was relocated. */
    private boolean isA(String type, String above) {
        return models.isA(type, models.ancestors(above).get(0));
    }
}
