package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Tests and the jumps they decide. */
final class Conditions {
    private final Body body;
    private final Code code;

    Conditions(Body body) {
        this.body = body;
        this.code = body.code;
    }

    /** Goes to the target when the condition has the given value, else on. */
    void jump(Expression condition, boolean when, Label target) {
        Object constant = body.typing.constants.of(condition);
        if (constant instanceof Boolean known) {
            if (known == when) {
                code.goTo(target);
            }
            return;
        }
        if (condition instanceof EnclosedExpr enclosed) {
            jump(enclosed.getInner(), when, target);
        } else if (condition instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            jump(unary.getExpression(), !when, target);
        } else if (condition instanceof BinaryExpr binary && isCondition(binary)) {
            jumpBinary(binary, when, target);
        } else if (condition instanceof ConditionalExpr choice) {
            jumpChoice(choice, when, target);
        } else if (condition instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
            jumpPattern(test, when, target);
        } else {
            body.expressions.push(condition, Primitive.BOOLEAN);
            code.jump(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        }
    }

    /** {@return whether the value is best had by jumping} */
    static boolean isCondition(Expression expression) {
        if (expression instanceof BinaryExpr binary) {
            return switch (binary.getOperator()) {
                case AND, OR, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> true;
                default -> false;
            };
        }
        return expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                || expression instanceof InstanceOfExpr test
                        && test.getPattern().isPresent();
    }

    /** Pushes the truth value of a condition. */
    void push(Expression condition) {
        Label no = new Label();
        Label end = new Label();
        jump(condition, false, no);
        code.constant(1);
        code.goTo(end);
        code.label(no);
        code.constant(0);
        code.label(end);
    }

    private void jumpBinary(BinaryExpr binary, boolean when, Label target) {
        boolean and = binary.getOperator() == BinaryExpr.Operator.AND;
        if (!and && binary.getOperator() != BinaryExpr.Operator.OR) {
            compare(binary, when, target);
        } else if (and == when) {
            Label skip = new Label();
            jump(binary.getLeft(), !when, skip);
            jump(binary.getRight(), when, target);
            code.label(skip);
        } else {
            jump(binary.getLeft(), when, target);
            jump(binary.getRight(), when, target);
        }
    }

    private void jumpChoice(ConditionalExpr choice, boolean when, Label target) {
        Label otherwise = new Label();
        Label end = new Label();
        jump(choice.getCondition(), false, otherwise);
        jump(choice.getThenExpr(), when, target);
        code.goTo(end);
        code.label(otherwise);
        jump(choice.getElseExpr(), when, target);
        code.label(end);
    }

    private void compare(BinaryExpr binary, boolean when, Label target) {
        JavaType left = body.typing.typeOf(binary.getLeft());
        JavaType right = body.typing.typeOf(binary.getRight());
        boolean equality = binary.getOperator() == BinaryExpr.Operator.EQUALS
                || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        boolean objects = equality && !JavaType.isPrimitive(left) && !JavaType.isPrimitive(right);
        int relation = relation(binary.getOperator(), when);
        if (objects) {
            compareObjects(binary, relation, target);
        } else {
            compareNumbers(binary, OperatorTypes.arithmetic(left, right), relation, target);
        }
    }

    /** {@return the test for zero that goes with the operator} */
    private static int relation(BinaryExpr.Operator operator, boolean when) {
        int positive = switch (operator) {
            case EQUALS -> Opcodes.IFEQ;
            case NOT_EQUALS -> Opcodes.IFNE;
            case LESS -> Opcodes.IFLT;
            case GREATER_EQUALS -> Opcodes.IFGE;
            case GREATER -> Opcodes.IFGT;
            default -> Opcodes.IFLE;
        };
        // Opposites stand next to each other, an odd number first.
        return when ? positive : ((positive + 1) ^ 1) - 1;
    }

    private void compareObjects(BinaryExpr binary, int relation, Label target) {
        body.expressions.push(binary.getLeft());
        if (body.typing.typeOf(binary.getRight()) == Special.NULL) {
            code.jump(relation - Opcodes.IFEQ + Opcodes.IFNULL, target);
        } else {
            body.expressions.push(binary.getRight());
            code.jump(relation - Opcodes.IFEQ + Opcodes.IF_ACMPEQ, target);
        }
    }

    private void compareNumbers(BinaryExpr binary, Primitive type, int relation, Label target) {
        body.expressions.push(binary.getLeft(), type);
        boolean small = type.isSmall();
        if (small && isZero(binary.getRight())) {
            code.jump(relation, target);
            return;
        }
        body.expressions.push(binary.getRight(), type);
        if (small) {
            code.jump(relation - Opcodes.IFEQ + Opcodes.IF_ICMPEQ, target);
        } else {
            boolean less = relation == Opcodes.IFLT || relation == Opcodes.IFLE;
            code.op(
                    type == Primitive.LONG
                            ? Opcodes.LCMP
                            : type == Primitive.FLOAT
                                    ? less ? Opcodes.FCMPG : Opcodes.FCMPL
                                    : less ? Opcodes.DCMPG : Opcodes.DCMPL);
            code.jump(relation, target);
        }
    }

    private boolean isZero(Expression expression) {
        Object constant = body.typing.constants.of(expression);
        return constant instanceof Integer i && i == 0
                || constant instanceof Character c && c == 0
                || Boolean.FALSE.equals(constant);
    }

    private void jumpPattern(InstanceOfExpr test, boolean when, Label target) {
        PatternExpr pattern = test.getPattern().orElseThrow();
        JavaType type = body.expressions.push(test.getExpression());
        int tested = code.newLocal(type);
        code.store(type, tested);
        Label no = when ? new Label() : target;
        match(pattern, type, tested, no);
        if (when) {
            code.goTo(target);
            code.label(no);
        }
    }

    /** Goes to the label unless the variable's value matches; binds what the pattern names. */
    void match(ComponentPatternExpr pattern, JavaType type, int tested, Label no) {
        if (pattern instanceof TypePatternExpr typed) {
            Local local = body.typing.bindings.declaredBy(typed);
            if (TypeNames.isVar(typed.getType())) {
                local.type = type;
            }
            JavaType wanted = body.typing.typeOf(local);
            boolean total = JavaType.isPrimitive(type) || TypeNames.isVar(typed.getType());
            code.load(type, tested);
            if (!total) {
                code.type(Opcodes.INSTANCEOF, Erasure.internal(wanted));
                code.jump(Opcodes.IFEQ, no);
                code.load(type, tested);
                code.cast(Erasure.of(type), Erasure.of(wanted));
            }
            code.store(wanted, body.declare(local));
        } else if (pattern instanceof RecordPatternExpr record) {
            matchRecord(record, type, tested, no);
        }
    }

    private void matchRecord(RecordPatternExpr pattern, JavaType type, int tested, Label no) {
        JavaType wanted = body.typing.resolve(pattern.getType(), pattern.getType());
        if (!(wanted instanceof ClassType c)) {
            return;
        }
        code.load(type, tested);
        code.type(Opcodes.INSTANCEOF, Erasure.internal(c));
        code.jump(Opcodes.IFEQ, no);
        TypeInfo info = body.hierarchy.info(c);
        List<FieldInfo> components = PatternTypes.components(info);
        for (int i = 0; i < Math.min(components.size(), pattern.getPatternList().size()); i++) {
            FieldInfo component = components.get(i);
            JavaType part = body.typing.locals.patterns.component(component, c, type);
            code.load(type, tested);
            code.cast(Erasure.of(type), Erasure.of(c));
            code.invoke(
                    Opcodes.INVOKEVIRTUAL, c.name(), component.name(), Erasure.descriptor(List.of(), component.type()));
            code.coerce(component.type(), part);
            int slot = code.newLocal(part);
            code.store(part, slot);
            match(pattern.getPatternList().get(i), part, slot, no);
        }
    }
}
