package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
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
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes statements, with the shapes of loops and of {@code finally} that compilers give them. */
final class Statements {
    private static final ClassType THROWABLE = ClassType.of("java.lang.Throwable");
    private static final ClassType ITERATOR = ClassType.of("java.util.Iterator");

    private final Body body;
    private final Code code;
    private final Typing typing;
    /** What is around the current statement, the innermost last. */
    private final List<Around> around = new ArrayList<>();

    /** Something that a jump out of it has to know. */
    private static class Around {
        final List<String> labels = new ArrayList<>();
        final @Nullable Label end;
        final @Nullable Label next;

        Around(@Nullable Label end, @Nullable Label next) {
            this.end = end;
            this.next = next;
        }
    }

    /** The inside of a switch expression. */
    private static final class Value extends Around {
        final JavaType type;

        Value(JavaType type, Label end) {
            super(end, null);
            this.type = type;
        }
    }

    /** Code that runs on every way out; it is not itself guarded by what it belongs to. */
    private final class Guarded extends Around {
        final Runnable last;
        /** Places where a stretch begins or ends, and how much was written before each. */
        final List<Label> borders = new ArrayList<>();

        final List<Integer> written = new ArrayList<>();

        Guarded(Runnable last) {
            super(null, null);
            this.last = last;
            open();
        }

        /** Begins a guarded stretch, or ends one. */
        void open() {
            Label here = new Label();
            code.label(here);
            borders.add(here);
            written.add(code.written());
        }
    }

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
            writeReturn(exit);
        } else if (statement instanceof ThrowStmt raise) {
            code.at(raise);
            body.expressions.push(raise.getExpression(), THROWABLE);
            code.op(Opcodes.ATHROW);
        } else if (statement instanceof TryStmt attempt) {
            writeTry(attempt);
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
            writeForEach(loop);
        } else if (statement instanceof ForStmt loop) {
            loop.getInitialization().forEach(body.expressions::discard);
            loop(loop.getCompare(), loop.getBody(), loop.getUpdate(), loop);
        } else if (statement instanceof WhileStmt loop) {
            loop(Optional.of(loop.getCondition()), loop.getBody(), List.of(), loop);
        } else if (statement instanceof DoStmt loop) {
            writeDo(loop);
        } else if (statement instanceof LabeledStmt labeled) {
            writeLabeled(labeled);
        } else if (statement instanceof BreakStmt jump) {
            String label = jump.getLabel().map(SimpleName::asString).orElse(null);
            leave(
                    a -> !(a instanceof Value)
                            && a.end != null
                            && (label == null ? !isPlainLabel(a) : a.labels.contains(label)),
                    true);
        } else if (statement instanceof ContinueStmt jump) {
            String label = jump.getLabel().map(SimpleName::asString).orElse(null);
            leave(a -> a.next != null && (label == null || a.labels.contains(label)), false);
        } else if (statement instanceof YieldStmt result) {
            give(result.getExpression());
        } else if (statement instanceof SynchronizedStmt locked) {
            writeSynchronized(locked);
        } else if (statement instanceof AssertStmt check) {
            writeAssert(check);
        }
    }

    private static boolean isPlainLabel(Around around) {
        return around.next == null
                && !around.labels.isEmpty()
                && !around.labels.get(0).isEmpty();
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

    private List<String> labelsOf(Statement loop) {
        List<String> labels = new ArrayList<>();
        var at = loop.getParentNode().orElse(null);
        while (at instanceof LabeledStmt labeled) {
            labels.add(labeled.getLabel().asString());
            at = labeled.getParentNode().orElse(null);
        }
        return labels;
    }

    private void inLoop(Statement loop, Label end, Label next, Runnable inside) {
        Around frame = new Around(end, next);
        frame.labels.addAll(labelsOf(loop));
        in(frame, inside);
    }

    private void in(Around frame, Runnable inside) {
        around.add(frame);
        inside.run();
        around.remove(around.size() - 1);
    }

    private void loop(Optional<Expression> condition, Statement inner, List<Expression> steps, Statement loop) {
        Label start = new Label();
        Label next = new Label();
        Label end = new Label();
        code.label(start);
        condition.ifPresent(c -> {
            code.at(c);
            body.conditions.jump(c, false, end);
        });
        inLoop(loop, end, next, () -> write(inner));
        code.label(next);
        steps.forEach(step -> {
            code.at(step);
            body.expressions.discard(step);
        });
        code.goTo(start);
        code.label(end);
    }

    private void writeDo(DoStmt loop) {
        Label start = new Label();
        Label next = new Label();
        Label end = new Label();
        code.label(start);
        inLoop(loop, end, next, () -> write(loop.getBody()));
        code.label(next);
        code.at(loop.getCondition());
        body.conditions.jump(loop.getCondition(), true, start);
        code.label(end);
    }

    private void writeForEach(ForEachStmt loop) {
        code.at(loop.getIterable());
        JavaType type = body.expressions.push(loop.getIterable());
        Local local = typing.bindings.declaredBy(loop.getVariable().getVariable(0));
        if (type instanceof ArrayType array) {
            forEachElement(loop, array, local);
        } else {
            forEachNext(loop, type, local);
        }
    }

    private void forEachElement(ForEachStmt loop, ArrayType type, Local local) {
        int array = code.newLocal(type);
        int length = code.newLocal(Primitive.INT);
        int index = code.newLocal(Primitive.INT);
        code.store(type, array);
        code.load(type, array);
        code.op(Opcodes.ARRAYLENGTH);
        code.store(Primitive.INT, length);
        code.constant(0);
        code.store(Primitive.INT, index);
        Label start = new Label();
        Label next = new Label();
        Label end = new Label();
        code.label(start);
        code.load(Primitive.INT, index);
        code.load(Primitive.INT, length);
        code.jump(Opcodes.IF_ICMPGE, end);
        JavaType element = JavaType.opened(type.element());
        code.load(type, array);
        code.load(Primitive.INT, index);
        code.typed(Opcodes.IALOAD, element);
        code.coerce(element, typing.typeOf(local));
        code.store(typing.typeOf(local), body.declare(local));
        inLoop(loop, end, next, () -> write(loop.getBody()));
        code.label(next);
        code.increment(index, 1);
        code.goTo(start);
        code.label(end);
    }

    private void forEachNext(ForEachStmt loop, JavaType type, Local local) {
        ClassType owner = type == Special.UNKNOWN ? ClassType.of("java.lang.Iterable") : Typing.classOf(type);
        ClassType named = owner == null ? JavaType.OBJECT : owner;
        TypeInfo info = body.hierarchy.info(named);
        boolean isInterface = info != null && info.isInterface();
        MethodInfo method = body.hierarchy.methods(named.name(), "iterator").stream()
                .filter(m -> m.parameters().isEmpty())
                .findFirst()
                .orElse(null);
        JavaType result = method == null ? ITERATOR : method.result();
        code.invoke(
                isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
                named.name(),
                "iterator",
                Erasure.descriptor(List.of(), result));
        int iterator = code.newLocal(ITERATOR);
        code.store(ITERATOR, iterator);
        Label start = new Label();
        Label end = new Label();
        code.label(start);
        code.load(ITERATOR, iterator);
        code.invoke(Opcodes.INVOKEINTERFACE, ITERATOR.name(), "hasNext", "()Z");
        code.jump(Opcodes.IFEQ, end);
        code.load(ITERATOR, iterator);
        code.invoke(Opcodes.INVOKEINTERFACE, ITERATOR.name(), "next", "()Ljava/lang/Object;");
        JavaType element = typing.elementOf(type);
        code.cast(JavaType.OBJECT, Erasure.of(element));
        code.coerce(element, typing.typeOf(local));
        code.store(typing.typeOf(local), body.declare(local));
        inLoop(loop, end, start, () -> write(loop.getBody()));
        code.goTo(start);
        code.label(end);
    }

    private void writeLabeled(LabeledStmt labeled) {
        Statement inner = labeled.getStatement();
        if (inner.isForStmt() || inner.isForEachStmt() || inner.isWhileStmt() || inner.isDoStmt()) {
            write(inner);
            return;
        }
        Label end = new Label();
        Around frame = new Around(end, null);
        frame.labels.add(labeled.getLabel().asString());
        in(frame, () -> write(inner));
        code.label(end);
    }

    /** The body of a switch statement, which a plain {@code break} leaves. */
    void inSwitch(Label end, Runnable inside) {
        Around frame = new Around(end, null);
        frame.labels.add("");
        in(frame, inside);
    }

    void inSwitchExpression(JavaType type, Label end, Runnable inside) {
        in(new Value(type, end), inside);
    }

    /** Gives the switch expression around its value. */
    void give(Expression expression) {
        for (int i = around.size() - 1; i >= 0; i--) {
            if (around.get(i) instanceof Value value && value.end != null) {
                body.expressions.push(expression, value.type);
                withValueKept(value.type, i);
                code.goTo(value.end);
                reopen(i);
                return;
            }
        }
    }

    private void withValueKept(JavaType type, int down) {
        if (around.subList(down, around.size()).stream().anyMatch(a -> a instanceof Guarded)) {
            int kept = code.newLocal(type);
            code.store(type, kept);
            unwind(down);
            code.load(type, kept);
        }
    }

    private void leave(Predicate<Around> wanted, boolean end) {
        for (int i = around.size() - 1; i >= 0; i--) {
            Around frame = around.get(i);
            if (wanted.test(frame)) {
                unwind(i);
                Label target = end ? frame.end : frame.next;
                if (target != null) {
                    code.goTo(target);
                }
                reopen(i);
                return;
            }
        }
    }

    /** Runs what is to be run on the way out to the given depth; each piece sees only what is around it. */
    private void unwind(int down) {
        List<Around> all = List.copyOf(around);
        for (int i = all.size() - 1; i >= Math.max(0, down); i--) {
            if (all.get(i) instanceof Guarded guarded) {
                guarded.open();
                while (around.size() > i) {
                    around.remove(around.size() - 1);
                }
                guarded.last.run();
            }
        }
        around.clear();
        around.addAll(all);
    }

    private void reopen(int down) {
        for (int i = around.size() - 1; i >= Math.max(0, down); i--) {
            if (around.get(i) instanceof Guarded guarded && guarded.borders.size() % 2 == 0) {
                guarded.open();
            }
        }
    }

    private void writeReturn(ReturnStmt exit) {
        code.at(exit);
        boolean guarded = around.stream().anyMatch(a -> a instanceof Guarded);
        if (exit.getExpression().isEmpty() || body.result == Primitive.VOID) {
            exit.getExpression().ifPresent(body.expressions::discard);
            unwind(0);
            code.op(Opcodes.RETURN);
        } else {
            body.expressions.push(exit.getExpression().get(), body.result);
            if (guarded) {
                withValueKept(body.result, 0);
            }
            code.typed(Opcodes.IRETURN, body.result);
        }
        reopen(0);
    }

    private void writeTry(TryStmt attempt) {
        if (attempt.getFinallyBlock().isPresent()) {
            BlockStmt last = attempt.getFinallyBlock().get();
            guarded(done -> writeTryBody(attempt, done), () -> write(last));
        } else if (attempt.getCatchClauses().isEmpty()) {
            writeResources(attempt, 0);
        } else {
            Label end = new Label();
            writeTryBody(attempt, () -> code.goTo(end));
            code.label(end);
        }
    }

    /** @param done goes on behind the statement */
    private void writeTryBody(TryStmt attempt, Runnable done) {
        Guarded range = new Guarded(() -> {});
        in(range, () -> writeResources(attempt, 0));
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
        write(clause.getBody());
    }

    /** Nothing is thrown where nothing is written; class files have no such stretches. */
    private void guard(Guarded frame, Label handler, @Nullable String type) {
        for (int i = 0; i + 1 < frame.borders.size(); i += 2) {
            if (frame.written.get(i) < frame.written.get(i + 1)) {
                code.range(frame.borders.get(i), frame.borders.get(i + 1), handler, type);
            }
        }
    }

    /** Runs the last part on every way out of the first: where that is done, before jumps, and when something is thrown. */
    private void guarded(Consumer<Runnable> first, Runnable last) {
        Guarded frame = new Guarded(last);
        int before = code.written();
        Label end = new Label();
        in(frame, () -> first.accept(() -> done(frame, end)));
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
            unwind(around.size() - 1);
            code.goTo(end);
            frame.open();
        }
    }

    private void writeResources(TryStmt attempt, int i) {
        if (i == attempt.getResources().size()) {
            write(attempt.getTryBlock());
            return;
        }
        Expression resource = attempt.getResources().get(i);
        code.at(resource);
        Resource opened = open(resource);
        Guarded range = new Guarded(() -> close(opened));
        in(range, () -> writeResources(attempt, i + 1));
        range.open();
        Label end = new Label();
        if (code.isAlive()) {
            close(opened);
            code.goTo(end);
        }
        Label handler = new Label();
        guard(range, handler, THROWABLE_NAME);
        code.handler(handler);
        closeAfterThrow(opened);
        code.label(end);
    }

    private static final String THROWABLE_NAME = "java/lang/Throwable";

    /** @param made whether it cannot be null */
    private record Resource(int slot, JavaType type, boolean made) {}

    private Resource open(Expression resource) {
        if (resource instanceof VariableDeclarationExpr declaration) {
            declare(declaration);
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

    private void writeSynchronized(SynchronizedStmt locked) {
        code.at(locked);
        JavaType type = body.expressions.push(locked.getExpression());
        int lock = code.newLocal(JavaType.OBJECT);
        code.op(Opcodes.DUP);
        code.store(JavaType.isPrimitive(type) ? JavaType.OBJECT : type, lock);
        code.op(Opcodes.MONITORENTER);
        guarded(
                done -> {
                    write(locked.getBody());
                    done.run();
                },
                () -> {
                    code.load(JavaType.OBJECT, lock);
                    code.op(Opcodes.MONITOREXIT);
                });
    }

    private void writeAssert(AssertStmt check) {
        code.at(check);
        Label end = new Label();
        code.field(Opcodes.GETSTATIC, body.classFile.assertionOwner(), "$assertionsDisabled", Primitive.BOOLEAN);
        code.jump(Opcodes.IFNE, end);
        body.conditions.jump(check.getCheck(), true, end);
        code.type(Opcodes.NEW, "java/lang/AssertionError");
        code.op(Opcodes.DUP);
        if (check.getMessage().isPresent()) {
            JavaType type = typing.typeOf(check.getMessage().get());
            JavaType taken = type instanceof Primitive p ? Typing.promotedForText(p) : JavaType.OBJECT;
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
