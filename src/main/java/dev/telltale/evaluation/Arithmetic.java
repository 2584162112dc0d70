package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Instruction.Operator;

/** Operations on numbers, as the JVM specification has them. */
final class Arithmetic {
    private Arithmetic() {}

    static Value unary(Operator operator, String type, Value value) {
        if (!(value instanceof Primitive primitive)) {
            return notNumber(value);
        }
        Number number = primitive.number();
        return operator == Operator.NEGATE ? negate(type, number) : convert(type, number);
    }

    private static Value notNumber(Value value) {
        return value instanceof Unknown ? value : new Unknown("not a number");
    }

    private static Value negate(String type, Number number) {
        return switch (type) {
            case "int" -> Value.of(-number.intValue());
            case "long" -> Value.of(-number.longValue());
            case "float" -> new Primitive(-number.floatValue());
            default -> Value.of(-number.doubleValue());
        };
    }

    private static Value convert(String type, Number number) {
        return switch (type) {
            case "boolean" -> Value.boxed(number.intValue() != 0); // only ever said of what is joined to a text
            case "byte" -> Value.of(number.byteValue());
            case "char" -> Value.of((char) number.intValue());
            case "short" -> Value.of(number.shortValue());
            case "int" -> Value.of(toInt(number));
            case "long" -> Value.of(toLong(number));
            case "float" -> new Primitive(number.floatValue());
            default -> Value.of(number.doubleValue());
        };
    }

    private static int toInt(Number number) {
        return number instanceof Float || number instanceof Double ? (int) number.doubleValue() : number.intValue();
    }

    private static long toLong(Number number) {
        return number instanceof Float || number instanceof Double ? (long) number.doubleValue() : number.longValue();
    }

    static Value binary(Operator operator, String type, Value left, Value right) {
        if (!(left instanceof Primitive a)) {
            return notNumber(left);
        }
        if (!(right instanceof Primitive b)) {
            return notNumber(right);
        }
        Number x = a.number();
        Number y = b.number();
        if (operator == Operator.COMPARE) {
            return compare(type, x, y);
        }
        return switch (type) {
            case "int" -> Value.of(ints(operator, x.intValue(), y.intValue()));
            case "long" -> Value.of(longs(operator, x.longValue(), y.longValue()));
            case "float" -> new Primitive(floats(operator, x.floatValue(), y.floatValue()));
            default -> Value.of(doubles(operator, x.doubleValue(), y.doubleValue()));
        };
    }

    private static Value compare(String type, Number x, Number y) {
        if (type.equals("long")) {
            return Value.of(Long.compare(x.longValue(), y.longValue()));
        }
        double a = x.doubleValue();
        double b = y.doubleValue();
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return new Unknown("not a number"); // two instructions differ here only
        }
        return Value.of(a < b ? -1 : a > b ? 1 : 0);
    }

    private static void checkDivisor(boolean zero) {
        if (zero) {
            throw Exceptions.thrown("java.lang.ArithmeticException", "/ by zero");
        }
    }

    private static int ints(Operator operator, int x, int y) {
        checkDivisor(y == 0 && (operator == Operator.DIVIDE || operator == Operator.REMAINDER));
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case SHIFT_LEFT -> x << y;
            case SHIFT_RIGHT -> x >> y;
            case SHIFT_RIGHT_UNSIGNED -> x >>> y;
            case AND -> x & y;
            case OR -> x | y;
            default -> x ^ y;
        };
    }

    private static long longs(Operator operator, long x, long y) {
        checkDivisor(y == 0 && (operator == Operator.DIVIDE || operator == Operator.REMAINDER));
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case SHIFT_LEFT -> x << y;
            case SHIFT_RIGHT -> x >> y;
            case SHIFT_RIGHT_UNSIGNED -> x >>> y;
            case AND -> x & y;
            case OR -> x | y;
            default -> x ^ y;
        };
    }

    private static float floats(Operator operator, float x, float y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            default -> x % y;
        };
    }

    private static double doubles(Operator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            default -> x % y;
        };
    }
}
