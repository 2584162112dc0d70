package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import org.objectweb.asm.Label;

/** Writes expressions: evaluates them in the language's order and leaves their values on the stack. */
final class Expressions {
    private final Body body;
    private final Code code;
    private final Typing typing;

    Expressions(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    /** Pushes the value as one of the type. */
    void push(Expression expression, JavaType wanted) {
        JavaType type = JavaType.opened(wanted);
        typing.calls.types.expect(expression, type);
        if (expression instanceof EnclosedExpr enclosed) {
            push(enclosed.getInner(), type);
        } else if (expression.isLambdaExpr() || expression.isMethodReferenceExpr()) {
            typing.calls.types.placeAll(expression, type);
            body.functions.push(expression);
        } else if (expression instanceof ArrayInitializerExpr array) {
            body.arrays.pushElements(array, type instanceof ArrayType a ? a : new ArrayType(JavaType.OBJECT));
        } else if (typing.constants.of(expression) == null && expression instanceof ConditionalExpr choice) {
            pushChoice(choice, type);
        } else if (expression instanceof SwitchExpr choice) {
            pushSwitch(choice, type);
        } else {
            pushPlain(expression, type);
        }
    }

    private void pushPlain(Expression expression, JavaType type) {
        Object constant = typing.constants.of(expression);
        Object fit = constant == null ? null : Constants.converted(constant, type);
        if (fit != null) {
            code.constant(fit);
            return;
        }
        JavaType from =
                expression instanceof MethodCallExpr call ? body.invocations.call(call, true, type) : push(expression);
        code.coerce(from, type);
    }

    private void pushChoice(ConditionalExpr choice, JavaType wanted) {
        JavaType own = Functions.isFunction(choice) ? Special.UNKNOWN : typing.typeOf(choice);
        JavaType each = JavaType.isPrimitive(own) ? own : wanted;
        Label otherwise = new Label();
        Label end = new Label();
        body.conditions.jump(choice.getCondition(), false, otherwise);
        push(choice.getThenExpr(), each);
        code.goTo(end);
        code.label(otherwise);
        push(choice.getElseExpr(), each);
        code.label(end);
        code.coerce(each, wanted);
    }

    private void pushSwitch(SwitchExpr choice, JavaType wanted) {
        JavaType own = typing.typeOf(choice);
        JavaType each = JavaType.isPrimitive(own) ? own : wanted;
        body.switches.expression(choice, each);
        code.coerce(each, wanted);
    }

    /** Pushes the value; {@return its type} */
    JavaType push(Expression expression) {
        Object constant = typing.constants.of(expression);
        if (constant != null) {
            code.constant(constant);
            return typing.typeOf(expression);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return push(enclosed.getInner());
        }
        if (expression instanceof MethodCallExpr call) {
            return body.invocations.call(call, true);
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return body.fields.push(expression);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return body.creations.create(creation);
        }
        if (expression instanceof BinaryExpr binary) {
            return body.operators.pushBinary(binary);
        }
        if (expression instanceof AssignExpr assign) {
            return body.assignments.assign(assign, true);
        }
        if (expression instanceof UnaryExpr unary) {
            return body.operators.pushUnary(unary);
        }
        if (expression instanceof ConditionalExpr || expression instanceof SwitchExpr) {
            JavaType type = typing.typeOf(expression);
            push(expression, type);
            return type;
        }
        return pushRare(expression);
    }

    private JavaType pushRare(Expression expression) {
        if (expression instanceof ThisExpr) {
            JavaType type = typing.typeOf(expression);
            if (type instanceof ClassType c) {
                body.pushThis(c.name());
            }
            return type;
        }
        if (expression.isSuperExpr()) {
            body.pushThis();
            return typing.typeOf(expression);
        }
        if (expression instanceof CastExpr cast) {
            return body.operators.pushCast(cast);
        }
        if (expression instanceof InstanceOfExpr test) {
            return body.operators.pushInstanceTest(test);
        }
        if (expression instanceof ArrayAccessExpr access) {
            return body.arrays.pushElement(access);
        }
        if (expression instanceof ArrayCreationExpr creation) {
            return body.arrays.create(creation);
        }
        if (expression instanceof ClassExpr literal) {
            code.typeConstant(typing.resolve(literal.getType(), literal.getType()));
            return typing.typeOf(literal);
        }
        if (expression.isLambdaExpr() || expression.isMethodReferenceExpr()) {
            push(expression, Special.UNKNOWN);
            return Special.UNKNOWN;
        }
        code.constant(null);
        return Special.NULL;
    }

    /** Evaluates for what it does. */
    void discard(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            discard(enclosed.getInner());
        } else if (expression instanceof MethodCallExpr call) {
            body.invocations.call(call, false);
        } else if (expression instanceof AssignExpr assign) {
            body.assignments.assign(assign, false);
        } else if (expression instanceof UnaryExpr unary
                && (unary.isPostfix() || unary.getOperator().name().startsWith("PREFIX"))) {
            body.assignments.step(unary, false);
        } else if (expression instanceof VariableDeclarationExpr declaration) {
            body.statements.declare(declaration);
        } else {
            code.pop(push(expression));
        }
    }
}
