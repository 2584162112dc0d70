package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constant expressions (JLS §15.29): what a compiler writes in place of them, also across files. */
final class Constants {
    private static final int LONGEST = 1 << 16;

    private final Typing typing;
    private final IdentityHashMap<Expression, Object> known = new IdentityHashMap<>();
    private final IdentityHashMap<Local, @Nullable Object> locals = new IdentityHashMap<>();
    private final Map<FieldInfo, @Nullable Object> fields = new HashMap<>();
    private final Set<Expression> open = new HashSet<>();

    Constants(Typing typing) {
        this.typing = typing;
    }

    /** {@return a String, Boolean, Character, or number of the expression's own type; null when it is not constant} */
    @Nullable
    Object of(Expression expression) {
        Object found = known.get(expression);
        if (found == null) {
            found = compute(expression);
            known.put(expression, found == null ? this : found);
        }
        return found == this ? null : found;
    }

    @Nullable
    Object of(Local local) {
        if (!local.isFinal || local.initializer == null) {
            return null;
        }
        if (!locals.containsKey(local)) {
            locals.put(local, null);
            JavaType type = typing.typeOf(local);
            locals.put(local, converted(of(local.initializer), type));
        }
        return locals.get(local);
    }

    @Nullable
    Object of(FieldInfo field) {
        if (field.constant() != null) {
            return converted(field.constant(), field.type());
        }
        if (field.initializer() == null || !isConstantType(field.type())) {
            return null;
        }
        if (!fields.containsKey(field)) {
            fields.put(field, null);
            fields.put(field, converted(typing.constantIn(field), field.type()));
        }
        return fields.get(field);
    }

    private static boolean isConstantType(JavaType type) {
        return JavaType.isPrimitive(type) || JavaType.isString(type);
    }

    private @Nullable Object compute(Expression expression) {
        if (expression instanceof LiteralExpr literal) {
            return Literals.value(literal);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return ofName(expression);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof CastExpr cast) {
            Object value = of(cast.getExpression());
            JavaType type = value == null ? JavaType.OBJECT : typing.resolve(cast.getType(), cast);
            return isConstantType(type) ? converted(value, type) : null;
        }
        if (expression instanceof ConditionalExpr choice && of(choice.getCondition()) instanceof Boolean yes) {
            Object one = of(choice.getThenExpr());
            Object other = of(choice.getElseExpr());
            return one == null || other == null ? null : yes ? one : other;
        }
        return null;
    }

    private @Nullable Object ofName(Expression expression) {
        if (!open.add(expression)) {
            return null;
        }
        try {
            Reference reference = typing.references.of(expression);
            if (reference instanceof Reference.ToLocal local) {
                return of(local.local());
            }
            return reference instanceof Reference.ToField field && field.field().isFinal() ? of(field.field()) : null;
        } finally {
            open.remove(expression);
        }
    }

    private @Nullable Object unary(UnaryExpr unary) {
        UnaryExpr.Operator operator = unary.getOperator();
        if (operator == UnaryExpr.Operator.MINUS && unary.getExpression() instanceof LiteralExpr literal) {
            Object smallest = Literals.negated(literal);
            if (smallest != null) {
                return smallest;
            }
        }
        Object value = of(unary.getExpression());
        if (value == null) {
            return null;
        }
        return switch (operator) {
            case LOGICAL_COMPLEMENT -> value instanceof Boolean b ? !b : null;
            case PLUS -> Numbers.promoted(value);
            case MINUS -> Numbers.negated(value);
            case BITWISE_COMPLEMENT -> Numbers.complement(value);
            default -> null;
        };
    }

    private @Nullable Object binary(BinaryExpr binary) {
        Object left = of(binary.getLeft());
        if (left == null) {
            return null;
        }
        Object right = of(binary.getRight());
        if (right == null) {
            return null;
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return switch (binary.getOperator()) {
                case AND, BINARY_AND -> a && b;
                case OR, BINARY_OR -> a || b;
                case XOR, NOT_EQUALS -> a ^ b;
                case EQUALS -> a.equals(b);
                default -> null;
            };
        }
        if (left instanceof String || right instanceof String) {
            return texts(binary.getOperator(), left, right);
        }
        try {
            return left instanceof Boolean || right instanceof Boolean
                    ? null
                    : Numbers.compute(binary.getOperator(), left, right);
        } catch (ArithmeticException undefined) {
            return null;
        }
    }

    private static @Nullable Object texts(BinaryExpr.Operator operator, Object left, Object right) {
        return switch (operator) {
            case PLUS -> {
                String text = left.toString() + right;
                yield text.length() > LONGEST ? null : text;
            }
            case EQUALS -> left.equals(right);
            case NOT_EQUALS -> !left.equals(right);
            default -> null;
        };
    }

    /** {@return the value as one of the type} */
    static @Nullable Object converted(@Nullable Object value, JavaType type) {
        if (value == null || value instanceof String || !(JavaType.seen(type) instanceof Primitive primitive)) {
            return value instanceof String && JavaType.isString(type) ? value : null;
        }
        if (primitive == Primitive.BOOLEAN) {
            return value instanceof Boolean ? value : value instanceof Integer i ? (Object) (i != 0) : null;
        }
        return value instanceof Boolean ? null : Numbers.as(value, primitive);
    }
}
