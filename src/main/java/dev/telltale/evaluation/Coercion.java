package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Primitive;
import java.util.Map;

/** Between primitives as the stack has them, as they are declared, and their boxes. */
final class Coercion {
    static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "char", "java.lang.Character",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double");

    private Coercion() {}

    static boolean isPrimitive(String type) {
        return PRIMITIVES.containsKey(type);
    }

    /** {@return the value as a field or variable of the type has it} */
    static Object declared(Primitive primitive, String type) {
        return switch (type) {
            case "boolean" -> primitive.integer() != 0;
            case "byte" -> primitive.number().byteValue();
            case "char" -> (char) primitive.integer();
            case "short" -> primitive.number().shortValue();
            case "int" -> primitive.integer();
            case "long" -> primitive.number().longValue();
            case "float" -> primitive.number().floatValue();
            case "double" -> primitive.number().doubleValue();
            default -> primitive.value();
        };
    }

    static Value box(Value value, String type) {
        return value instanceof Primitive primitive ? new Boxed(declared(primitive, type)) : value;
    }

    static Value unbox(Value value) {
        if (value instanceof Value.Null) {
            throw new NullPointerException("unboxing");
        }
        return value instanceof Boxed boxed ? onStack(boxed.value()) : value;
    }

    /** {@return the wrapper's value as the JVM's stack has it} */
    static Value onStack(Object value) {
        Primitive primitive = new Primitive(value);
        return value instanceof Character || value instanceof Boolean || value instanceof Byte || value instanceof Short
                ? Value.of(primitive.integer())
                : primitive;
    }

    /** {@return what a variable of the second type holds after the assignment of a value of the first} */
    static Value adapt(Value value, String from, String to) {
        if (to.equals("void") || from.equals("void")) {
            return value;
        }
        return isPrimitive(to) ? unbox(value) : box(value, from);
    }

    static Value absent(String type) {
        return switch (type) {
            case "long" -> new Primitive(0L);
            case "float" -> new Primitive(0f);
            case "double" -> new Primitive(0d);
            default -> isPrimitive(type) ? Value.of(0) : Value.NULL;
        };
    }

    /** {@return the value as a program declares it, for somebody outside} */
    static Value outside(Value value, String type) {
        return value instanceof Primitive primitive && isPrimitive(type)
                ? new Primitive(declared(primitive, type))
                : value;
    }

    /** {@return the value as the stack has it} */
    static Value inside(Value value) {
        return value instanceof Primitive primitive ? onStack(primitive.value()) : value;
    }
}
