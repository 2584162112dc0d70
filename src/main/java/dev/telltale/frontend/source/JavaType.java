package dev.telltale.frontend.source;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type as the language knows it; {@link Erasure} says what is left of it in a class file. */
sealed interface JavaType {
    ClassType OBJECT = ClassType.of("java.lang.Object");
    ClassType STRING = ClassType.of("java.lang.String");

    /** A primitive type, or {@code void}. */
    @SuppressWarnings("ImmutableEnumChecker") // class types do not change
    enum Primitive implements JavaType {
        BOOLEAN('Z', "Boolean"),
        BYTE('B', "Byte"),
        SHORT('S', "Short"),
        CHAR('C', "Character"),
        INT('I', "Integer"),
        LONG('J', "Long"),
        FLOAT('F', "Float"),
        DOUBLE('D', "Double"),
        VOID('V', "Void");

        final char code;
        final ClassType box;

        Primitive(char code, String box) {
            this.code = code;
            this.box = ClassType.of("java.lang." + box);
        }

        boolean isNumeric() {
            return this != BOOLEAN && this != VOID;
        }

        /** {@return whether it is an int on the operand stack} */
        boolean isSmall() {
            return ordinal() <= INT.ordinal();
        }

        boolean isIntegral() {
            return isNumeric() && ordinal() <= LONG.ordinal();
        }

        static @Nullable Primitive ofCode(char code) {
            for (Primitive primitive : values()) {
                if (primitive.code == code) {
                    return primitive;
                }
            }
            return null;
        }
    }

    /**
     * A class or interface.
     *
     * @param name binary name with dots and {@code $}
     * @param arguments none for a raw type and for one without parameters
     */
    record ClassType(String name, List<JavaType> arguments) implements JavaType {
        public ClassType {
            arguments = List.copyOf(arguments);
        }

        static ClassType of(String name) {
            return new ClassType(name, List.of());
        }

        boolean is(String other) {
            return name.equals(other);
        }
    }

    record ArrayType(JavaType element) implements JavaType {}

    /** A declared type parameter; two are the same only when they are the same declaration. */
    final class TypeVariable implements JavaType {
        final String name;
        List<JavaType> bounds = List.of();

        TypeVariable(String name) {
            this.name = name;
        }

        JavaType bound() {
            return bounds.isEmpty() ? OBJECT : bounds.get(0);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The argument for a type parameter of one use, found out while the use is looked at. */
    final class Inferred implements JavaType {
        final TypeVariable of;

        @Nullable
        JavaType found;

        Inferred(TypeVariable of) {
            this.of = of;
        }

        @Override
        public String toString() {
            return "?" + of.name + (found == null ? "" : "=" + found);
        }
    }

    /** {@code ? extends bound}, {@code ? super bound}, or {@code ?} when the bound is null. */
    record Wildcard(@Nullable JavaType bound, boolean lower) implements JavaType {}

    /** What has no name. */
    enum Special implements JavaType {
        NULL,
        UNKNOWN
    }

    /** {@return the type, seen through what was found out about it} */
    static JavaType seen(JavaType type) {
        JavaType at = type;
        while (at instanceof Inferred inferred && inferred.found != null) {
            at = inferred.found;
        }
        return at;
    }

    /** {@return what a wildcard stands for when a value of it is used; other types as they are} */
    static JavaType opened(JavaType type) {
        JavaType seen = seen(type);
        if (seen instanceof Wildcard wildcard) {
            return opened(Objects.requireNonNullElse(wildcard.bound(), OBJECT));
        }
        return seen;
    }

    static boolean isPrimitive(JavaType type) {
        return seen(type) instanceof Primitive;
    }

    static boolean isString(JavaType type) {
        return opened(type) instanceof ClassType c && c.is("java.lang.String");
    }

    /** {@return the primitive type that a value of the type is or unboxes to; null for none} */
    static @Nullable Primitive unboxed(JavaType type) {
        JavaType seen = opened(type);
        if (seen instanceof Primitive primitive) {
            return primitive;
        }
        if (seen instanceof TypeVariable variable && !variable.bounds.isEmpty()) {
            return unboxed(variable.bound());
        }
        if (seen instanceof ClassType c && c.name().startsWith("java.lang.")) {
            for (Primitive primitive : Primitive.values()) {
                if (primitive.box.is(c.name())) {
                    return primitive;
                }
            }
        }
        return null;
    }

    static JavaType boxed(JavaType type) {
        return seen(type) instanceof Primitive primitive && primitive != Primitive.VOID ? primitive.box : type;
    }
}
