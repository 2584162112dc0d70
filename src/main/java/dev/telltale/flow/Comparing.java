package dev.telltale.flow;

import dev.telltale.evaluation.Instance;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import org.jspecify.annotations.Nullable;

/** How tests come out for known values. */
final class Comparing {
    private Comparing() {}

    /** {@return the test at the end of the block, as what has to hold for the successor; null when there is none} */
    static Condition.@Nullable Leaf test(Code where, int index, int successor, @Nullable Entry entry) {
        Block block = where.procedure.blocks()[index];
        if (block.end() <= block.first() || !(where.at(block.end() - 1) instanceof Instruction.Test test)) {
            return null;
        }
        Placed left = new Placed(new Site(where, test.left()), entry);
        Placed right = test.right() == Instruction.NONE ? null : left.at(test.right());
        return new Condition.Leaf(left, right, test.relation(), test.cases(), successor);
    }

    /** {@return the successor the test takes; null when it is not known} */
    static @Nullable Integer successor(Condition.Leaf test, Value left, Value right) {
        return switch (test.relation()) {
            case NULL -> isNull(left) == null ? null : (Boolean.TRUE.equals(isNull(left)) ? 0 : 1);
            case NOT_NULL -> isNull(left) == null ? null : (Boolean.TRUE.equals(isNull(left)) ? 1 : 0);
            case SWITCH -> chosen(test, number(left));
            default -> compared(test, left, right);
        };
    }

    private static @Nullable Integer chosen(Condition.Leaf test, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        int found = test.cases().indexOf(number);
        return found < 0 ? test.cases().size() : found;
    }

    private static @Nullable Integer compared(Condition.Leaf test, Value left, Value right) {
        Integer a = number(left);
        Integer b = test.right() == null ? Integer.valueOf(0) : number(right);
        if (a == null || b == null) {
            return identical(test, left, right);
        }
        boolean holds = switch (test.relation()) {
            case EQUAL -> a.equals(b);
            case NOT_EQUAL -> !a.equals(b);
            case LESS -> a < b;
            case GREATER_OR_EQUAL -> a >= b;
            case GREATER -> a > b;
            default -> a <= b;
        };
        return holds ? 0 : 1;
    }

    /** References are compared where one of them is null, or both are constants of an enum; everything else may be one object or two. */
    private static @Nullable Integer identical(Condition.Leaf test, Value left, Value right) {
        boolean equality = test.relation() == Instruction.Relation.EQUAL;
        if (test.right() == null || !equality && test.relation() != Instruction.Relation.NOT_EQUAL) {
            return null;
        }
        String name = constant(left);
        if (name != null && constant(right) != null) {
            return name.equals(constant(right)) == equality ? 0 : 1;
        }
        Boolean a = isNull(left);
        Boolean b = isNull(right);
        if (a == null || b == null || !a && !b) {
            return null;
        }
        return a.equals(b) == equality ? 0 : 1;
    }

    private static @Nullable String constant(Value value) {
        return value instanceof Instance instance ? instance.constant() : null;
    }

    static @Nullable Boolean isNull(Value value) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.present() ? Boolean.FALSE : null;
        }
        return value instanceof Value.Null;
    }

    static @Nullable Integer number(Value value) {
        Object held = value instanceof Value.Primitive primitive
                ? primitive.value()
                : value instanceof Value.Boxed boxed ? boxed.value() : null;
        if (held instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return held instanceof Integer || held instanceof Short || held instanceof Byte
                ? Integer.valueOf(((Number) held).intValue())
                : held instanceof Character c ? Integer.valueOf(c) : null;
    }
}
