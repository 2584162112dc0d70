package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Primitive;

/** {@code Integer}, {@code Long}, the other wrappers, and {@code Math}. */
final class Numbers {
    private static final String INTEGER = "java.lang.Integer";
    private static final String LONG = "java.lang.Long";
    private static final String MATH = "java.lang.Math";

    private Numbers() {}

    static void addTo(Table table) {
        addBoxes(table);
        addIntegers(table);
        addLongs(table);
        addOthers(table);
        addMath(table);
    }

    private static void addBoxes(Table table) {
        Coercion.PRIMITIVES.forEach((primitive, box) -> {
            table.add(
                    box,
                    "valueOf/1",
                    in -> in.parameter(0).equals(primitive)
                            ? Coercion.box(in.known(0), primitive)
                            : Value.boxed(isNoTruth(primitive, in) ? false : parsed(primitive, in.text(0), 10)));
            table.add(box, "<init>/1", in -> Coercion.box(in.known(1), primitive));
            table.add(
                    box,
                    "toString/1",
                    in -> Value.of(String.valueOf(Coercion.declared((Primitive) in.known(0), primitive))));
            table.add(
                    "Boxed",
                    primitive + "Value/0",
                    in -> Coercion.onStack(Coercion.declared(primitiveOf(in), primitive)));
        });
        table.add("Boxed", "equals/1", in -> Value.of(in.key(0).equals(in.key(1))));
        table.add("Boxed", "hashCode/0", in -> Value.of(in.known(0).hashCode()));
        table.add("Boxed", "toString/0", in -> Value.of(in.joined(0)));
        table.add(
                "Boxed",
                "compareTo/1",
                in -> Value.of(Ordering.natural(in.machine()).compare(in.key(0), in.key(1))));
    }

    private static Primitive primitiveOf(Arguments in) {
        return (Primitive) Coercion.unbox(in.present(0));
    }

    /** A text that is missing is no number, but it is not {@code true}. */
    private static boolean isNoTruth(String primitive, Arguments in) {
        return primitive.equals("boolean") && in.known(0) instanceof Value.Null;
    }

    private static Object parsed(String primitive, String text, int radix) {
        return switch (primitive) {
            case "boolean" -> Boolean.parseBoolean(text);
            case "byte" -> Byte.parseByte(text, radix);
            case "short" -> Short.parseShort(text, radix);
            case "int" -> Integer.parseInt(text, radix);
            case "long" -> Long.parseLong(text, radix);
            case "float" -> Float.parseFloat(text);
            default -> Double.parseDouble(text);
        };
    }

    private static void addIntegers(Table table) {
        table.add(INTEGER, "parseInt/1", in -> Value.of(Integer.parseInt(in.text(0))));
        table.add(INTEGER, "parseInt/2", in -> Value.of(Integer.parseInt(in.text(0), in.integer(1))));
        table.add(INTEGER, "valueOf/2", in -> Value.boxed(Integer.parseInt(in.text(0), in.integer(1))));
        table.add(INTEGER, "decode/1", in -> Value.boxed(Integer.decode(in.text(0))));
        table.add(INTEGER, "toString/2", in -> Value.of(Integer.toString(in.integer(0), in.integer(1))));
        table.add(INTEGER, "toHexString/1", in -> Value.of(Integer.toHexString(in.integer(0))));
        table.add(INTEGER, "toBinaryString/1", in -> Value.of(Integer.toBinaryString(in.integer(0))));
        table.add(INTEGER, "toOctalString/1", in -> Value.of(Integer.toOctalString(in.integer(0))));
        table.add(INTEGER, "rotateLeft/2", in -> Value.of(Integer.rotateLeft(in.integer(0), in.integer(1))));
        table.add(INTEGER, "rotateRight/2", in -> Value.of(Integer.rotateRight(in.integer(0), in.integer(1))));
        table.add(INTEGER, "reverse/1", in -> Value.of(Integer.reverse(in.integer(0))));
        table.add(INTEGER, "reverseBytes/1", in -> Value.of(Integer.reverseBytes(in.integer(0))));
        table.add(INTEGER, "bitCount/1", in -> Value.of(Integer.bitCount(in.integer(0))));
        table.add(INTEGER, "compare/2", in -> Value.of(Integer.compare(in.integer(0), in.integer(1))));
        table.add(INTEGER, "hashCode/1", in -> Value.of(in.integer(0)));
        table.add(INTEGER, "sum/2", in -> Value.of(in.integer(0) + in.integer(1)));
        table.add(INTEGER, "max/2", in -> Value.of(Math.max(in.integer(0), in.integer(1))));
        table.add(INTEGER, "min/2", in -> Value.of(Math.min(in.integer(0), in.integer(1))));
        table.add(INTEGER, "signum/1", in -> Value.of(Integer.signum(in.integer(0))));
    }

    private static void addLongs(Table table) {
        table.add(LONG, "parseLong/1", in -> Value.of(Long.parseLong(in.text(0))));
        table.add(LONG, "parseLong/2", in -> Value.of(Long.parseLong(in.text(0), in.integer(1))));
        table.add(LONG, "parseUnsignedLong/2", in -> Value.of(Long.parseUnsignedLong(in.text(0), in.integer(1))));
        table.add(LONG, "toString/2", in -> Value.of(Long.toString(in.wide(0), in.integer(1))));
        table.add(LONG, "toHexString/1", in -> Value.of(Long.toHexString(in.wide(0))));
        table.add(LONG, "rotateLeft/2", in -> Value.of(Long.rotateLeft(in.wide(0), in.integer(1))));
        table.add(LONG, "rotateRight/2", in -> Value.of(Long.rotateRight(in.wide(0), in.integer(1))));
        table.add(LONG, "compare/2", in -> Value.of(Long.compare(in.wide(0), in.wide(1))));
        table.add(LONG, "hashCode/1", in -> Value.of(Long.hashCode(in.wide(0))));
        table.add(LONG, "bitCount/1", in -> Value.of(Long.bitCount(in.wide(0))));
    }

    private static void addOthers(Table table) {
        table.add(
                "java.lang.Boolean",
                "parseBoolean/1",
                in -> Value.of(!(in.known(0) instanceof Value.Null) && Boolean.parseBoolean(in.text(0))));
        table.add("java.lang.Byte", "parseByte/1", in -> Value.of(Byte.parseByte(in.text(0))));
        table.add("java.lang.Byte", "parseByte/2", in -> Value.of(Byte.parseByte(in.text(0), in.integer(1))));
        table.add("java.lang.Byte", "toUnsignedInt/1", in -> Value.of(in.integer(0) & 0xff));
        table.add("java.lang.Short", "parseShort/1", in -> Value.of(Short.parseShort(in.text(0))));
        table.add("java.lang.Double", "parseDouble/1", in -> Value.of(Double.parseDouble(in.text(0))));
    }

    private static void addMath(Table table) {
        table.add(MATH, "abs/1", in -> like(in, Math.abs(in.wide(0)), Math.abs(in.real(0))));
        table.add(MATH, "max/2", in -> like(in, Math.max(in.wide(0), in.wide(1)), Math.max(in.real(0), in.real(1))));
        table.add(MATH, "min/2", in -> like(in, Math.min(in.wide(0), in.wide(1)), Math.min(in.real(0), in.real(1))));
        table.add(MATH, "floorMod/2", in -> like(in, Math.floorMod(in.wide(0), in.wide(1)), 0));
        table.add(MATH, "floorDiv/2", in -> like(in, Math.floorDiv(in.wide(0), in.wide(1)), 0));
        table.add(MATH, "pow/2", in -> Value.of(StrictMath.pow(in.real(0), in.real(1))));
        table.add(MATH, "sqrt/1", in -> Value.of(Math.sqrt(in.real(0))));
        table.add(MATH, "floor/1", in -> Value.of(Math.floor(in.real(0))));
        table.add(MATH, "ceil/1", in -> Value.of(Math.ceil(in.real(0))));
        table.add(
                MATH,
                "addExact/2",
                in -> in.parameter(0).equals("int")
                        ? Value.of(Math.addExact(in.integer(0), in.integer(1)))
                        : Value.of(Math.addExact(in.wide(0), in.wide(1))));
        table.add(MATH, "toIntExact/1", in -> Value.of(Math.toIntExact(in.wide(0))));
    }

    /** {@return the result in the type of the first parameter} */
    private static Value like(Arguments in, long whole, double real) {
        return switch (in.parameter(0)) {
            case "int" -> Value.of((int) whole);
            case "long" -> Value.of(whole);
            case "float" -> new Primitive((float) real);
            default -> Value.of(real);
        };
    }
}
