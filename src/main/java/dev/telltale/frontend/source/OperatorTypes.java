package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.telltale.frontend.source.JavaType.Primitive;

/** The types of what operators compute (JLS §5.6, §15.15 to §15.25). */
final class OperatorTypes {
    private final Typing typing;

    OperatorTypes(Typing typing) {
        this.typing = typing;
    }

    JavaType ofBinary(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case AND, OR, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> Primitive.BOOLEAN;
            case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> promoted(typing.typeOf(binary.getLeft()));
            default -> ofArithmetic(binary);
        };
    }

    private JavaType ofArithmetic(BinaryExpr binary) {
        JavaType left = typing.typeOf(binary.getLeft());
        JavaType right = typing.typeOf(binary.getRight());
        if (binary.getOperator() == BinaryExpr.Operator.PLUS && isText(left, right)) {
            return JavaType.STRING;
        }
        return arithmetic(left, right);
    }

    JavaType ofUnary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> Primitive.BOOLEAN;
            case PLUS, MINUS, BITWISE_COMPLEMENT -> promoted(typing.typeOf(unary.getExpression()));
            default -> typing.typeOf(unary.getExpression());
        };
    }

    /** {@return the type of a choice between two (JLS §15.25)} */
    JavaType either(JavaType one, JavaType other) {
        if (one.equals(other)) {
            return one;
        }
        Primitive a = JavaType.unboxed(one);
        Primitive b = JavaType.unboxed(other);
        boolean primitive = JavaType.isPrimitive(one) || JavaType.isPrimitive(other);
        if (a != null && b != null && (primitive || a != b)) {
            if (a == b || a == Primitive.BOOLEAN || b == Primitive.BOOLEAN) {
                return a == b ? a : JavaType.OBJECT;
            }
            boolean small = a.isSmall() && b.isSmall();
            return small && (a == Primitive.CHAR || b == Primitive.CHAR) ? Primitive.CHAR : arithmetic(one, other);
        }
        return typing.hierarchy.subtyping.common(JavaType.boxed(one), JavaType.boxed(other));
    }

    /** Only numbers can be added otherwise; something unknown next to what is no number makes a text. */
    static boolean isText(JavaType left, JavaType right) {
        if (JavaType.isString(left) || JavaType.isString(right)) {
            return true;
        }
        return JavaType.unboxed(left) == null && JavaType.unboxed(right) == null
                || JavaType.unboxed(left) == Primitive.BOOLEAN
                || JavaType.unboxed(right) == Primitive.BOOLEAN;
    }

    static Primitive arithmetic(JavaType left, JavaType right) {
        Primitive a = JavaType.unboxed(left);
        Primitive b = JavaType.unboxed(right);
        if (a == Primitive.BOOLEAN && (b == null || b == Primitive.BOOLEAN)) {
            return Primitive.BOOLEAN;
        }
        if (b == Primitive.BOOLEAN && a == null) {
            return Primitive.BOOLEAN;
        }
        Primitive x = a == null || !a.isNumeric() || a.isSmall() ? Primitive.INT : a;
        Primitive y = b == null || !b.isNumeric() || b.isSmall() ? Primitive.INT : b;
        return x.ordinal() > y.ordinal() ? x : y;
    }

    static Primitive promoted(JavaType type) {
        Primitive primitive = JavaType.unboxed(type);
        return primitive == null || primitive.isSmall() ? Primitive.INT : primitive;
    }

    /** {@return what stands for the type among the overloads that take a value to show} */
    static Primitive promotedForText(Primitive type) {
        return type == Primitive.BYTE || type == Primitive.SHORT ? Primitive.INT : type;
    }
}
