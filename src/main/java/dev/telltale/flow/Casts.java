package dev.telltale.flow;

import dev.telltale.ir.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which objects get through a cast: what one erased procedure gives back for every type of its class is told apart by it. */
final class Casts {
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.math.BigInteger",
            "java.math.BigDecimal");
    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.CharSequence");
    /** What a class may extend or implement and hold nothing for that. */
    private static final Set<String> BARE =
            Set.of("java.lang.Object", "java.io.Serializable", "java.lang.Cloneable", "java.lang.Comparable");

    private static final int SUBTYPES = 40;

    private final CodeBase code;
    private final ModelIndex models;
    private final Map<String, Boolean> bare = new HashMap<>();

    Casts(CodeBase code, ModelIndex models) {
        this.code = code;
        this.models = models;
    }

    /** {@return false when an object with the datum at the fact's path is surely of no such type} */
    boolean mayBe(Node node, String type) {
        AccessPath.Hop head = node.path().head();
        if (head instanceof AccessPath.Field field) {
            return mayHave(field, type);
        }
        boolean assumed = (node.form() & Form.ASSUMED) != 0;
        return assumed || head == null || !AccessPath.isElement(head) || mayHold(head, type);
    }

    private boolean mayHave(AccessPath.Field field, String type) {
        String owner = field.field().owner();
        if (code.program().unit(owner) == null || isA(owner, type) || isA(type, owner)) {
            return true;
        }
        Unit wanted = code.program().unit(type);
        return wanted == null ? !isValue(type) && !type.endsWith("[]") : wanted.isInterface();
    }

    private static boolean isValue(String type) {
        return NUMBERS.contains(type) || TEXTS.contains(type);
    }

    /** A map is no array; neither it nor a list is a number, or an object of a class that only has fields. */
    private boolean mayHold(AccessPath.Hop element, String type) {
        if (type.endsWith("[]")) {
            return !(element instanceof AccessPath.Key key) || AccessPath.isIndex(key);
        }
        return !NUMBERS.contains(type) && !isBare(type);
    }

    private boolean isBare(String type) {
        return bare.computeIfAbsent(type, this::findBare);
    }

    private boolean findBare(String type) {
        Unit unit = code.program().unit(type);
        if (unit == null || unit.isInterface() || !isBareBelow(type)) {
            return false;
        }
        List<Unit> below = code.program().allSubtypes(type, SUBTYPES);
        return below.size() < SUBTYPES && below.stream().allMatch(sub -> isBareBelow(sub.name()));
    }

    /** Whether nothing that the type inherits is known to hold anything. */
    private boolean isBareBelow(String type) {
        return models.ancestors(type).stream().allMatch(this::isBareItself);
    }

    private boolean isBareItself(String type) {
        return BARE.contains(type) || code.program().unit(type) != null && !models.isModelled(type);
    }

    /** The first of a type's ancestors is the type itself, by the name it had before it was relocated. */
    private boolean isA(String type, String above) {
        return models.isA(type, models.ancestors(above).get(0));
    }
}
