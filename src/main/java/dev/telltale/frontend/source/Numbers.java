package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import dev.telltale.frontend.source.JavaType.Primitive;
import org.jspecify.annotations.Nullable;

/** Arithmetic on constants, with the language's promotions (JLS §5.6). */
final class Numbers {
    private Numbers() {}

    private static Number number(Object value) {
        return value instanceof Character c ? (Number) (int) c : (Number) value;
    }

    static Object promoted(Object value) {
        Number number = number(value);
        return number instanceof Byte || number instanceof Short ? number.intValue() : number;
    }

    static Object as(Object value, Primitive type) {
        Number number = number(value);
        return switch (type) {
            case BYTE ->
                number instanceof Double || number instanceof Float ? (byte) number.intValue() : number.byteValue();
            case SHORT ->
                number instanceof Double || number instanceof Float ? (short) number.intValue() : number.shortValue();
            case CHAR -> (char) number.intValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> value;
        };
    }

    static @Nullable Object negated(Object value) {
        Object promoted = value instanceof Boolean || value instanceof String ? value : promoted(value);
        if (promoted instanceof Integer i) {
            return -i;
        }
        if (promoted instanceof Long l) {
            return -l;
        }
        if (promoted instanceof Float f) {
            return -f;
        }
        return promoted instanceof Double d ? -d : null;
    }

    static @Nullable Object complement(Object value) {
        Object promoted = value instanceof Boolean || value instanceof String ? value : promoted(value);
        return promoted instanceof Integer i ? (Object) ~i : promoted instanceof Long l ? ~l : null;
    }

    static @Nullable Object compute(BinaryExpr.Operator operator, Object left, Object right) {
        Object a = promoted(left);
        Object b = promoted(right);
        if (a instanceof Double || b instanceof Double) {
            return ofDoubles(operator, number(a).doubleValue(), number(b).doubleValue());
        }
        if (a instanceof Float || b instanceof Float) {
            return ofFloats(operator, number(a).floatValue(), number(b).floatValue());
        }
        boolean shift = operator == BinaryExpr.Operator.LEFT_SHIFT
                || operator == BinaryExpr.Operator.SIGNED_RIGHT_SHIFT
                || operator == BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
        if (a instanceof Long || b instanceof Long && !shift) {
            return ofLongs(operator, number(a).longValue(), number(b).longValue());
        }
        return ofInts(operator, number(a).intValue(), number(b).intValue());
    }

    private static @Nullable Object ofInts(BinaryExpr.Operator operator, int a, int b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case LEFT_SHIFT -> a << b;
            case SIGNED_RIGHT_SHIFT -> a >> b;
            case UNSIGNED_RIGHT_SHIFT -> a >>> b;
            case BINARY_AND -> a & b;
            case BINARY_OR -> a | b;
            case XOR -> a ^ b;
            default -> compared(operator, Integer.compare(a, b));
        };
    }

    private static @Nullable Object ofLongs(BinaryExpr.Operator operator, long a, long b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case LEFT_SHIFT -> a << b;
            case SIGNED_RIGHT_SHIFT -> a >> b;
            case UNSIGNED_RIGHT_SHIFT -> a >>> b;
            case BINARY_AND -> a & b;
            case BINARY_OR -> a | b;
            case XOR -> a ^ b;
            default -> compared(operator, Long.compare(a, b));
        };
    }

    private static @Nullable Object ofFloats(BinaryExpr.Operator operator, float a, float b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> compared(operator, Float.compare(a, b));
        };
    }

    private static @Nullable Object ofDoubles(BinaryExpr.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> compared(operator, Double.compare(a, b));
        };
    }

    private static @Nullable Object compared(BinaryExpr.Operator operator, int order) {
        return switch (operator) {
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUALS -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUALS -> order >= 0;
            default -> null;
        };
    }
}
