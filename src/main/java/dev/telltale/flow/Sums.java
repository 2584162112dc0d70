package dev.telltale.flow;

import dev.telltale.ir.Instruction.Operator;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What arithmetic makes of numbers that are known, or of one that is not and a constant. */
final class Sums {
    private Sums() {}

    /** {@return whether it makes a number of numbers} */
    static boolean computes(Operator operator) {
        return switch (operator) {
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_RIGHT_UNSIGNED,
                    AND,
                    OR,
                    XOR -> true;
            default -> false;
        };
    }

    static Wording of(Operator operator, Wording left, Wording right, Supplier<Wording> otherwise) {
        Integer a = left.number();
        Integer b = right.number();
        if (a != null && b != null) {
            Integer result = of(operator, a, b);
            return result == null ? otherwise.get() : Wording.number(result);
        }
        String name = operator.name().toLowerCase(Locale.ROOT);
        if (b != null && left.constant() == null && !left.isObject()) {
            return left.changed(name + "(" + b + ")", text -> text);
        }
        boolean turned = operator == Operator.ADD || operator == Operator.MULTIPLY || operator == Operator.XOR;
        return a != null && turned && right.constant() == null && !right.isObject()
                ? right.changed(name + "(" + a + ")", text -> text)
                : otherwise.get();
    }

    private static @Nullable Integer of(Operator operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : Integer.valueOf(a / b);
            case REMAINDER -> b == 0 ? null : Integer.valueOf(a % b);
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            default -> null;
        };
    }
}
