package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Text;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import java.util.Comparator;

/** How values are sorted. */
final class Ordering {
    private static final Symbol COMPARE = Symbol.jvm("java.lang.Comparable", "compareTo", "java.lang.Object", "int");

    private Ordering() {}

    static Comparator<Value> natural(Machine machine) {
        return (left, right) -> {
            machine.burn(1);
            if (left instanceof Text a && right instanceof Text b) {
                return a.value().compareTo(b.value());
            }
            if (left instanceof Boxed a
                    && right instanceof Boxed b
                    && a.value().getClass() == b.value().getClass()) {
                return boxes(a.value(), b.value());
            }
            if (left instanceof Instance) {
                return Decisions.integer(machine.call(COMPARE, Dispatch.INTERFACE, new Value[] {left, right}));
            }
            throw Arguments.mismatch(left);
        };
    }

    private static int boxes(Object left, Object right) {
        if (left instanceof Character a) {
            return a.compareTo((Character) right);
        }
        if (left instanceof Boolean a) {
            return a.compareTo((Boolean) right);
        }
        if (left instanceof Double || left instanceof Float) {
            return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
        }
        return Long.compare(((Number) left).longValue(), ((Number) right).longValue());
    }

    /** {@return the order that a comparator argument, or null for the natural one, stands for} */
    static Comparator<Value> of(Machine machine, Value comparator) {
        return comparator instanceof Value.Null
                ? natural(machine)
                : (left, right) ->
                        Decisions.integer(Coercion.unbox(machine.functions().apply(comparator, left, right)));
    }
}
