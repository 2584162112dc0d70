package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import org.objectweb.asm.Opcodes;

/** Writes what operators compute, casts and tests of a type among them. */
final class Operators {
    private final Body body;
    private final Code code;
    private final Typing typing;

    Operators(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    JavaType pushUnary(UnaryExpr unary) {
        switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> {
                body.conditions.push(unary);
                return Primitive.BOOLEAN;
            }
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
                return body.assignments.step(unary, true);
            }
            default -> {
                Primitive type = OperatorTypes.promoted(typing.typeOf(unary.getExpression()));
                body.expressions.push(unary.getExpression(), type);
                if (unary.getOperator() == UnaryExpr.Operator.MINUS) {
                    code.typed(Opcodes.INEG, type);
                } else if (unary.getOperator() == UnaryExpr.Operator.BITWISE_COMPLEMENT) {
                    code.constant(Constants.converted(-1, type));
                    code.typed(Opcodes.IXOR, type);
                }
                return type;
            }
        }
    }

    JavaType pushBinary(BinaryExpr binary) {
        if (Conditions.isCondition(binary)) {
            body.conditions.push(binary);
            return Primitive.BOOLEAN;
        }
        JavaType type = typing.typeOf(binary);
        if (JavaType.isString(type) && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            body.concatenations.push(binary);
            return JavaType.STRING;
        }
        Primitive computed = type instanceof Primitive p ? p : Primitive.INT;
        body.expressions.push(binary.getLeft(), computed);
        if (binary.getOperator().name().endsWith("SHIFT")) {
            pushShift(binary.getRight());
        } else {
            body.expressions.push(binary.getRight(), computed);
        }
        code.at(binary);
        operate(binary.getOperator(), computed);
        return computed;
    }

    /** A shift's distance is an int to the machine, whatever it is to the language. */
    void pushShift(Expression distance) {
        Primitive type = OperatorTypes.promoted(typing.typeOf(distance));
        body.expressions.push(distance, type);
        code.convert(type, Primitive.INT);
    }

    void operate(BinaryExpr.Operator operator, Primitive type) {
        code.typed(
                switch (operator) {
                    case PLUS -> Opcodes.IADD;
                    case MINUS -> Opcodes.ISUB;
                    case MULTIPLY -> Opcodes.IMUL;
                    case DIVIDE -> Opcodes.IDIV;
                    case REMAINDER -> Opcodes.IREM;
                    case LEFT_SHIFT -> Opcodes.ISHL;
                    case SIGNED_RIGHT_SHIFT -> Opcodes.ISHR;
                    case UNSIGNED_RIGHT_SHIFT -> Opcodes.IUSHR;
                    case BINARY_OR -> Opcodes.IOR;
                    case XOR -> Opcodes.IXOR;
                    default -> Opcodes.IAND;
                },
                type == Primitive.BOOLEAN ? Primitive.INT : type);
    }

    JavaType pushCast(CastExpr cast) {
        JavaType type = JavaType.opened(typing.typeOf(cast));
        if (Functions.isFunction(cast.getExpression())) {
            body.expressions.push(cast.getExpression(), type);
            return type;
        }
        JavaType from = body.expressions.push(cast.getExpression());
        if (from instanceof Primitive p && type instanceof Primitive q) {
            code.convert(p, q);
        } else if (from == Special.UNKNOWN && !(type instanceof Primitive)) {
            code.type(Opcodes.CHECKCAST, Erasure.internal(type));
        } else {
            code.coerce(from, type);
        }
        return type;
    }

    JavaType pushInstanceTest(InstanceOfExpr test) {
        if (test.getPattern().isPresent()) {
            body.conditions.push(test);
        } else {
            body.expressions.push(test.getExpression());
            code.type(Opcodes.INSTANCEOF, Erasure.internal(typing.resolve(test.getType(), test.getType())));
        }
        return Primitive.BOOLEAN;
    }
}
