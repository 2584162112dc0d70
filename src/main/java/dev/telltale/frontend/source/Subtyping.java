package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Inferred;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import org.objectweb.asm.Opcodes;

/** Whether a value of one type can stand where another is wanted (JLS §4.10, §5.1.2); unknown ones can. */
final class Subtyping {
    private final Hierarchy hierarchy;

    Subtyping(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** {@return whether a value of the one type can stand where the other is wanted, without boxing} */
    boolean isSubtype(JavaType type, JavaType above) {
        JavaType from = JavaType.opened(type);
        JavaType to = JavaType.opened(above);
        if (from == to || from == Special.UNKNOWN || to == Special.UNKNOWN) {
            return true;
        }
        if (from instanceof Primitive p && to instanceof Primitive q) {
            return widens(p, q);
        }
        if (from instanceof Primitive || to instanceof Primitive) {
            return false;
        }
        if (from == Special.NULL || to instanceof Inferred || from instanceof Inferred) {
            return true;
        }
        if (to instanceof TypeVariable variable) {
            return from instanceof TypeVariable v && v.bounds.contains(variable) || !(from instanceof TypeVariable);
        }
        if (from instanceof ArrayType array) {
            return to instanceof ArrayType other
                    ? array.element() instanceof Primitive || JavaType.opened(other.element()) instanceof Primitive
                            ? JavaType.opened(array.element()).equals(JavaType.opened(other.element()))
                            : isSubtype(array.element(), other.element())
                    : to instanceof ClassType c && isAboveArrays(c);
        }
        if (to instanceof ClassType c) {
            return hierarchy.as(from, c.name()) != null
                    || from instanceof ClassType f && hierarchy.isPartlyUnknown(f.name()) && !isFinalKnown(c);
        }
        return false;
    }

    /** {@return whether the type's arguments may be those of the wanted one, looking one level deep} */
    boolean canHold(ClassType wanted, JavaType type) {
        ClassType as = hierarchy.as(type, wanted.name());
        if (as == null || as.arguments().size() != wanted.arguments().size()) {
            return true;
        }
        for (int i = 0; i < as.arguments().size(); i++) {
            JavaType bound = JavaType.seen(wanted.arguments().get(i));
            JavaType given = JavaType.opened(as.arguments().get(i));
            boolean lower = bound instanceof Wildcard wildcard && wildcard.lower();
            boolean classes = JavaType.opened(bound) instanceof ClassType && given instanceof ClassType;
            if (classes && !lower && !isSubtype(Erasure.of(given), Erasure.of(bound))) {
                return false;
            }
        }
        return true;
    }

    /** A type with unknown supertypes is anything but what it cannot extend. */
    private boolean isFinalKnown(ClassType type) {
        TypeInfo info = hierarchy.info(type);
        return info != null && (info.access() & Opcodes.ACC_FINAL) != 0;
    }

    private static boolean isAboveArrays(ClassType type) {
        return type.is("java.lang.Object") || type.is("java.lang.Cloneable") || type.is("java.io.Serializable");
    }

    static boolean widens(Primitive from, Primitive to) {
        if (from == to) {
            return true;
        }
        if (!from.isNumeric() || !to.isNumeric() || to == Primitive.CHAR) {
            return false;
        }
        return from == Primitive.CHAR ? to.ordinal() >= Primitive.INT.ordinal() : from.ordinal() < to.ordinal();
    }

    /** {@return what both are} */
    JavaType common(JavaType one, JavaType other) {
        JavaType a = JavaType.opened(one);
        JavaType b = JavaType.opened(other);
        if (a == Special.NULL || a == Special.UNKNOWN || isSubtype(a, b) && b != Special.UNKNOWN && b != Special.NULL) {
            return b;
        }
        if (b == Special.NULL || b == Special.UNKNOWN || isSubtype(b, a)) {
            return a;
        }
        if (a instanceof ClassType c) {
            for (String name : hierarchy.above(c.name()).keySet()) {
                ClassType found = hierarchy.as(b, name);
                if (found != null && !name.equals(JavaType.OBJECT.name())) {
                    return found;
                }
            }
        }
        return JavaType.OBJECT;
    }
}
