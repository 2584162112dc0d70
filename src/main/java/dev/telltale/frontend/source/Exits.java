package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.telltale.frontend.source.Around.Guarded;
import dev.telltale.frontend.source.Around.Value;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Ways out of a statement, by {@code break}, {@code continue}, {@code yield} and {@code return}: what they pass is run first. */
final class Exits {
    /** What is around the current statement, the innermost last. */
    private final List<Around> around = new ArrayList<>();

    private final Body body;
    private final Code code;

    Exits(Body body) {
        this.body = body;
        this.code = body.code;
    }

    void inLoop(Statement loop, Label end, Label next, Runnable inside) {
        Around frame = new Around(end, next);
        frame.labels.addAll(labelsOf(loop));
        in(frame, inside);
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

    /** The body of a switch statement, which a plain {@code break} leaves. */
    void inSwitch(Label end, Runnable inside) {
        Around frame = new Around(end, null);
        frame.labels.add("");
        in(frame, inside);
    }

    void inSwitchExpression(JavaType type, Label end, Runnable inside) {
        in(new Value(type, end), inside);
    }

    void in(Around frame, Runnable inside) {
        around.add(frame);
        inside.run();
        around.remove(around.size() - 1);
    }

    void writeLabeled(LabeledStmt labeled) {
        Statement inner = labeled.getStatement();
        if (inner.isForStmt() || inner.isForEachStmt() || inner.isWhileStmt() || inner.isDoStmt()) {
            body.statements.write(inner);
            return;
        }
        Label end = new Label();
        Around frame = new Around(end, null);
        frame.labels.add(labeled.getLabel().asString());
        in(frame, () -> body.statements.write(inner));
        code.label(end);
    }

    private static boolean isPlainLabel(Around around) {
        return around.next == null
                && !around.labels.isEmpty()
                && !around.labels.get(0).isEmpty();
    }

    void breakTo(@Nullable String label) {
        leave(
                a -> !(a instanceof Value)
                        && a.end != null
                        && (label == null ? !isPlainLabel(a) : a.labels.contains(label)),
                true);
    }

    void continueWith(@Nullable String label) {
        leave(a -> a.next != null && (label == null || a.labels.contains(label)), false);
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

    void writeReturn(ReturnStmt exit) {
        code.at(exit);
        if (exit.getExpression().isEmpty() || body.result == Primitive.VOID) {
            exit.getExpression().ifPresent(body.expressions::discard);
            unwind(0);
            code.op(Opcodes.RETURN);
        } else {
            body.expressions.push(exit.getExpression().get(), body.result);
            if (isGuarded(0)) {
                withValueKept(body.result, 0);
            }
            code.typed(Opcodes.IRETURN, body.result);
        }
        reopen(0);
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

    /** {@return whether something around is to be run on the way out to the depth} */
    private boolean isGuarded(int down) {
        return around.subList(down, around.size()).stream().anyMatch(a -> a instanceof Guarded);
    }

    private void withValueKept(JavaType type, int down) {
        if (isGuarded(down)) {
            int kept = code.newLocal(type);
            code.store(type, kept);
            unwind(down);
            code.load(type, kept);
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

    /** Runs the last part of the innermost, whose end control has come to. */
    void end() {
        unwind(around.size() - 1);
    }

    private void reopen(int down) {
        for (int i = around.size() - 1; i >= Math.max(0, down); i--) {
            if (around.get(i) instanceof Guarded guarded && guarded.borders.size() % 2 == 0) {
                guarded.open();
            }
        }
    }
}
