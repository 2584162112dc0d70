package dev.telltale.frontend.source;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.telltale.frontend.source.Around.Guarded;
import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes what is guarded: {@code try} with its handlers and its last part, and {@code synchronized}. */
final class TryStatements {
    private static final ClassType THROWABLE = ClassType.of("java.lang.Throwable");

    private final Body body;
    private final Code code;
    private final Typing typing;

    TryStatements(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void writeTry(TryStmt attempt) {
        if (attempt.getFinallyBlock().isPresent()) {
            BlockStmt last = attempt.getFinallyBlock().get();
            guarded(done -> writeTryBody(attempt, done), () -> body.statements.write(last));
        } else if (attempt.getCatchClauses().isEmpty()) {
            body.resources.write(attempt, 0);
        } else {
            Label end = new Label();
            writeTryBody(attempt, () -> code.goTo(end));
            code.label(end);
        }
    }

    /** @param done goes on behind the statement */
    private void writeTryBody(TryStmt attempt, Runnable done) {
        Guarded range = new Guarded(code, () -> {});
        body.exits.in(range, () -> body.resources.write(attempt, 0));
        range.open();
        done.run();
        for (CatchClause clause : attempt.getCatchClauses()) {
            writeCatch(clause, range);
            done.run();
        }
    }

    private void writeCatch(CatchClause clause, Guarded range) {
        Label handler = new Label();
        Type declared = clause.getParameter().getType();
        List<Type> types = declared instanceof UnionType union ? List.copyOf(union.getElements()) : List.of(declared);
        for (Type type : types) {
            guard(range, handler, Erasure.internal(typing.resolve(type, declared)));
        }
        code.handler(handler);
        code.at(clause);
        Local local = typing.bindings.declaredBy(clause.getParameter());
        code.store(THROWABLE, body.declare(local));
        body.statements.write(clause.getBody());
    }

    /** Runs the last part on every way out of the first: where that is done, before jumps, and when something is thrown. */
    private void guarded(Consumer<Runnable> first, Runnable last) {
        Guarded frame = new Guarded(code, last);
        int before = code.written();
        Label end = new Label();
        body.exits.in(frame, () -> first.accept(() -> done(frame, end)));
        frame.open();
        if (code.written() > before) {
            Label handler = new Label();
            guard(frame, handler, null);
            code.handler(handler);
            int thrown = code.newLocal(THROWABLE);
            code.store(THROWABLE, thrown);
            last.run();
            code.load(THROWABLE, thrown);
            code.op(Opcodes.ATHROW);
        }
        code.label(end);
    }

    /** Each of several ends has the last part for itself. */
    private void done(Guarded frame, Label end) {
        if (code.isAlive()) {
            body.exits.end();
            code.goTo(end);
            frame.open();
        }
    }

    /** Nothing is thrown where nothing is written; class files have no such stretches. */
    void guard(Guarded frame, Label handler, @Nullable String type) {
        for (int i = 0; i + 1 < frame.borders.size(); i += 2) {
            if (frame.written.get(i) < frame.written.get(i + 1)) {
                code.range(frame.borders.get(i), frame.borders.get(i + 1), handler, type);
            }
        }
    }

    void writeSynchronized(SynchronizedStmt locked) {
        code.at(locked);
        JavaType type = body.expressions.push(locked.getExpression());
        int lock = code.newLocal(JavaType.OBJECT);
        code.op(Opcodes.DUP);
        code.store(JavaType.isPrimitive(type) ? JavaType.OBJECT : type, lock);
        code.op(Opcodes.MONITORENTER);
        guarded(
                done -> {
                    body.statements.write(locked.getBody());
                    done.run();
                },
                () -> {
                    code.load(JavaType.OBJECT, lock);
                    code.op(Opcodes.MONITOREXIT);
                });
    }
}
