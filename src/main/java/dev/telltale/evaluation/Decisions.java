package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Text;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Instruction.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests. What is not known decides nothing. */
final class Decisions {
    private Decisions() {}

    static int choose(Value value, List<Integer> cases) {
        int index = cases.indexOf(integer(value));
        return index < 0 ? cases.size() : index;
    }

    static int integer(Value value) {
        if (value instanceof Primitive primitive) {
            return primitive.integer();
        }
        throw new Undecided(value instanceof Unknown unknown ? unknown : new Unknown("not a number"));
    }

    /** @param right null for the comparisons with zero or null */
    static boolean holds(Relation relation, Value left, @Nullable Value right) {
        return switch (relation) {
            case NULL -> isNull(left);
            case NOT_NULL -> !isNull(left);
            case EQUAL, NOT_EQUAL -> (relation == Relation.EQUAL) == equal(left, right);
            default -> holds(relation, integer(left), right == null ? 0 : integer(right));
        };
    }

    private static boolean holds(Relation relation, int left, int right) {
        return switch (relation) {
            case LESS -> left < right;
            case GREATER_OR_EQUAL -> left >= right;
            case GREATER -> left > right;
            default -> left <= right;
        };
    }

    private static boolean isNull(Value value) {
        if (value instanceof Unknown unknown && !unknown.present()) {
            throw new Undecided(unknown);
        }
        return value instanceof Value.Null;
    }

    private static boolean equal(Value left, @Nullable Value right) {
        if (right == null || left instanceof Primitive || right instanceof Primitive) {
            return integer(left) == (right == null ? 0 : integer(right));
        }
        return same(left, right);
    }

    /** Whether two references are to one object. */
    static boolean same(Value left, Value right) {
        if (left instanceof Value.Null || right instanceof Value.Null) {
            return isNull(left) && isNull(right);
        }
        if (left instanceof Unknown unknown) {
            throw new Undecided(unknown);
        }
        if (right instanceof Unknown unknown) {
            throw new Undecided(unknown);
        }
        if (left instanceof Instance a && right instanceof Instance b) {
            return a.isSame(b);
        }
        boolean mayBeCopies = left instanceof Text
                || left instanceof Boxed
                || left instanceof ClosureValue
                || left instanceof Collected
                || left instanceof Held;
        if (left != right && mayBeCopies && left.equals(right)) {
            throw new Undecided(new Unknown("identity"));
        }
        return left == right || !mayBeCopies && left instanceof Value.TypeValue && left.equals(right);
    }
}
