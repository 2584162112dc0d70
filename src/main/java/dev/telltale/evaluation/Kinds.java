package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Text;
import dev.telltale.evaluation.Value.Unknown;
import java.util.Map;
import java.util.Set;

/** What kind of thing a value is: the name under which {@link Intrinsics} keep what its methods do, and its Java types. */
final class Kinds {
    private static final Set<String> FIXED = Set.of(
            "Charset", "Optional", "Comparator", "Function", "Base64Encoder", "Base64Decoder", "HexFormat", "Other");

    /** The Java types of each kind that may be asked for; for other questions the answer is unknown. */
    private static final Map<String, Set<String>> JAVA = Map.of(
            "String",
                    Set.of(
                            "java.lang.String",
                            "java.lang.CharSequence",
                            "java.lang.Comparable",
                            "java.io.Serializable"),
            "List", Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable"),
            "Set", Set.of("java.util.Set", "java.util.Collection", "java.lang.Iterable"),
            "Map", Set.of("java.util.Map"),
            "Builder", Set.of("java.lang.CharSequence"));

    private Kinds() {}

    static String of(Value value) {
        if (value instanceof Text) {
            return "String";
        }
        if (value instanceof Collected collected) {
            return collected instanceof Collected.ListValue
                    ? "List"
                    : collected instanceof Collected.SetValue ? "Set" : "Map";
        }
        if (value instanceof Held held) {
            return held.kind();
        }
        if (value instanceof Boxed boxed) {
            return boxed.value().getClass().getSimpleName();
        }
        if (value instanceof Instance) {
            return "Object";
        }
        return value instanceof Array
                ? "Array"
                : value instanceof ClosureValue ? "Function" : value instanceof Value.TypeValue ? "Class" : "Nothing";
    }

    /** {@return whether methods never change such a value} */
    static boolean isFixed(Held held) {
        return FIXED.contains(held.kind());
    }

    static Value cast(Types types, Value value, String type) {
        Value is = value instanceof Value.Null ? Value.of(true) : instanceOf(types, value, type);
        if (is instanceof Value.Primitive primitive && primitive.integer() == 0) {
            throw Exceptions.thrown("java.lang.ClassCastException", "cannot be cast to " + type);
        }
        return value;
    }

    /** {@return 0 or 1, or unknown} */
    static Value instanceOf(Types types, Value value, String type) {
        if (value instanceof Value.Null) {
            return Value.of(false);
        }
        if (value instanceof Unknown unknown) {
            return unknown;
        }
        if (type.equals("java.lang.Object")) {
            return Value.of(true);
        }
        return value instanceof Instance instance ? ofInstance(types, instance, type) : ofPlatform(types, value, type);
    }

    private static Value ofInstance(Types types, Instance instance, String type) {
        Set<String> above = types.supertypesAndSelf(instance.type());
        if (above.contains(type)) {
            return Value.of(true);
        }
        boolean complete = above.stream()
                .allMatch(t -> types.declared(t) != null
                        || t.equals("java.lang.Object")
                        || t.equals("java.lang.Enum")
                        || t.equals("java.lang.Record"));
        return complete ? Value.of(false) : new Unknown("type " + type);
    }

    private static Value ofPlatform(Types types, Value value, String type) {
        if (value instanceof Boxed boxed) {
            String own = boxed.value().getClass().getName();
            return Value.of(own.equals(type)
                    || type.equals("java.lang.Comparable")
                    || type.equals("java.io.Serializable")
                    || type.equals("java.lang.Number") && boxed.value() instanceof Number);
        }
        if (value instanceof Array array) {
            return array.type().equals(type) ? Value.of(true) : new Unknown("type " + type);
        }
        String kind = of(value);
        Set<String> known = JAVA.getOrDefault(kind, Set.of());
        if (known.contains(type)) {
            return Value.of(true);
        }
        boolean impossible = kind.equals("String") || types.declared(type) != null && !(value instanceof ClosureValue);
        return impossible ? Value.of(false) : new Unknown("type " + type);
    }
}
