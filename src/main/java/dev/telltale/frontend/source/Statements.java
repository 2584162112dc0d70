package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes statements, and hands those with a shape of their own to who knows it. */
final class Statements {
    private final Body body;
    private final Code code;
    private final Typing typing;

    Statements(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void write(Statement statement) {
        if (!code.isAlive()) {
            return;
        }
        if (statement instanceof BlockStmt block) {
            block.getStatements().forEach(this::write);
        } else if (statement instanceof ExpressionStmt e) {
            code.at(e);
            body.expressions.discard(e.getExpression());
        } else if (statement instanceof IfStmt branch) {
            writeIf(branch);
        } else if (statement instanceof ReturnStmt exit) {
            body.exits.writeReturn(exit);
        } else if (statement instanceof ThrowStmt raise) {
            code.at(raise);
            body.expressions.push(raise.getExpression(), ClassType.of("java.lang.Throwable"));
            code.op(Opcodes.ATHROW);
        } else if (statement instanceof TryStmt attempt) {
            body.tries.writeTry(attempt);
        } else if (statement instanceof SwitchStmt choice) {
            body.switches.statement(choice);
        } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
            body.classFile.constructors.explicit(body, call);
        } else {
            writeLoopOrJump(statement);
        }
    }

    private void writeLoopOrJump(Statement statement) {
        if (statement instanceof ForEachStmt loop) {
            body.loops.writeForEach(loop);
        } else if (statement instanceof ForStmt loop) {
            loop.getInitialization().forEach(body.expressions::discard);
            body.loops.loop(loop.getCompare(), loop.getBody(), loop.getUpdate(), loop);
        } else if (statement instanceof WhileStmt loop) {
            body.loops.loop(Optional.of(loop.getCondition()), loop.getBody(), List.of(), loop);
        } else if (statement instanceof DoStmt loop) {
            body.loops.writeDo(loop);
        } else if (statement instanceof LabeledStmt labeled) {
            body.exits.writeLabeled(labeled);
        } else if (statement instanceof BreakStmt jump) {
            body.exits.breakTo(nameOf(jump.getLabel()));
        } else if (statement instanceof ContinueStmt jump) {
            body.exits.continueWith(nameOf(jump.getLabel()));
        } else if (statement instanceof YieldStmt result) {
            body.exits.give(result.getExpression());
        } else if (statement instanceof SynchronizedStmt locked) {
            body.tries.writeSynchronized(locked);
        } else if (statement instanceof AssertStmt check) {
            writeAssert(check);
        }
    }

    private static @Nullable String nameOf(Optional<SimpleName> label) {
        return label.map(SimpleName::asString).orElse(null);
    }

    void declare(VariableDeclarationExpr declaration) {
        for (VariableDeclarator variable : declaration.getVariables()) {
            Local local = typing.bindings.declaredBy(variable);
            JavaType type = typing.typeOf(local);
            if (variable.getInitializer().isPresent()) {
                body.expressions.push(variable.getInitializer().get(), type);
                code.store(type, body.declare(local));
            } else {
                body.declare(local);
            }
        }
    }

    private void writeIf(IfStmt branch) {
        code.at(branch);
        Label otherwise = new Label();
        body.conditions.jump(branch.getCondition(), false, otherwise);
        write(branch.getThenStmt());
        if (branch.getElseStmt().isPresent()) {
            Label end = new Label();
            code.goTo(end);
            code.label(otherwise);
            write(branch.getElseStmt().get());
            code.label(end);
        } else {
            code.label(otherwise);
        }
    }

    private void writeAssert(AssertStmt check) {
        code.at(check);
        Label end = new Label();
        code.field(
                Opcodes.GETSTATIC,
                body.classFile.initialisers.assertionOwner(),
                "$assertionsDisabled",
                Primitive.BOOLEAN);
        code.jump(Opcodes.IFNE, end);
        body.conditions.jump(check.getCheck(), true, end);
        code.type(Opcodes.NEW, "java/lang/AssertionError");
        code.op(Opcodes.DUP);
        if (check.getMessage().isPresent()) {
            JavaType type = typing.typeOf(check.getMessage().get());
            JavaType taken = type instanceof Primitive p ? OperatorTypes.promotedForText(p) : JavaType.OBJECT;
            body.expressions.push(check.getMessage().get(), taken);
            code.invoke(
                    Opcodes.INVOKESPECIAL,
                    "java.lang.AssertionError",
                    "<init>",
                    Erasure.descriptor(List.of(taken), Primitive.VOID));
        } else {
            code.invoke(Opcodes.INVOKESPECIAL, "java.lang.AssertionError", "<init>", "()V");
        }
        code.op(Opcodes.ATHROW);
        code.label(end);
    }
}
