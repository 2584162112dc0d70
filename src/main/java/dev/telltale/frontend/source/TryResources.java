package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.telltale.frontend.source.Around.Guarded;
import dev.telltale.frontend.source.JavaType.ClassType;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes the resources of a {@code try}: opened one by one, closed on every way out (JLS §14.20.3.1). */
final class TryResources {
    private static final ClassType THROWABLE = ClassType.of("java.lang.Throwable");
    private static final String THROWABLE_NAME = "java/lang/Throwable";

    private final Body body;
    private final Code code;
    private final Typing typing;

    TryResources(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void write(TryStmt attempt, int i) {
        if (i == attempt.getResources().size()) {
            body.statements.write(attempt.getTryBlock());
            return;
        }
        Expression resource = attempt.getResources().get(i);
        code.at(resource);
        Resource opened = open(resource);
        Guarded range = new Guarded(code, () -> close(opened));
        body.exits.in(range, () -> write(attempt, i + 1));
        range.open();
        Label end = new Label();
        if (code.isAlive()) {
            close(opened);
            code.goTo(end);
        }
        Label handler = new Label();
        body.tries.guard(range, handler, THROWABLE_NAME);
        code.handler(handler);
        closeAfterThrow(opened);
        code.label(end);
    }

    /** @param made whether it cannot be null */
    private record Resource(int slot, JavaType type, boolean made) {}

    private Resource open(Expression resource) {
        if (resource instanceof VariableDeclarationExpr declaration) {
            body.statements.declare(declaration);
            VariableDeclarator variable = declaration.getVariable(0);
            Local local = typing.bindings.declaredBy(variable);
            Integer slot = body.slotOf(local);
            boolean made = variable.getInitializer()
                    .filter(ObjectCreationExpr.class::isInstance)
                    .isPresent();
            return new Resource(slot == null ? 0 : slot, typing.typeOf(local), made);
        }
        JavaType type = body.expressions.push(resource);
        int slot = code.newLocal(type);
        code.store(type, slot);
        return new Resource(slot, type, false);
    }

    private void close(Resource resource) {
        Label none = new Label();
        if (!resource.made) {
            code.load(resource.type, resource.slot);
            code.jump(Opcodes.IFNULL, none);
        }
        invokeClose(resource);
        code.label(none);
    }

    private void invokeClose(Resource resource) {
        ClassType owner = Typing.classOf(resource.type);
        ClassType named = owner == null ? ClassType.of("java.lang.AutoCloseable") : owner;
        TypeInfo info = body.hierarchy.info(named);
        code.load(resource.type, resource.slot);
        code.invoke(
                info != null && info.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
                named.name(),
                "close",
                "()V");
    }

    private void closeAfterThrow(Resource resource) {
        int thrown = code.newLocal(THROWABLE);
        code.store(THROWABLE, thrown);
        Label none = new Label();
        Label from = new Label();
        Label to = new Label();
        Label handler = new Label();
        if (!resource.made) {
            code.load(resource.type, resource.slot);
            code.jump(Opcodes.IFNULL, none);
        }
        code.label(from);
        invokeClose(resource);
        code.label(to);
        code.goTo(none);
        code.range(from, to, handler, THROWABLE_NAME);
        code.handler(handler);
        int second = code.newLocal(THROWABLE);
        code.store(THROWABLE, second);
        code.load(THROWABLE, thrown);
        code.load(THROWABLE, second);
        code.invoke(Opcodes.INVOKEVIRTUAL, THROWABLE.name(), "addSuppressed", "(Ljava/lang/Throwable;)V");
        code.label(none);
        code.load(THROWABLE, thrown);
        code.op(Opcodes.ATHROW);
    }
}
