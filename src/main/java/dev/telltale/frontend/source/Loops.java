package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes loops, with the shapes that compilers give them. */
final class Loops {
    private static final ClassType ITERATOR = ClassType.of("java.util.Iterator");

    private final Body body;
    private final Code code;
    private final Typing typing;

    Loops(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void loop(Optional<Expression> condition, Statement inner, List<Expression> steps, Statement loop) {
        Label start = new Label();
        Label next = new Label();
        Label end = new Label();
        code.label(start);
        condition.ifPresent(c -> {
            code.at(c);
            body.conditions.jump(c, false, end);
        });
        body.exits.inLoop(loop, end, next, () -> body.statements.write(inner));
        code.label(next);
        steps.forEach(step -> {
            code.at(step);
            body.expressions.discard(step);
        });
        code.goTo(start);
        code.label(end);
    }

    void writeDo(DoStmt loop) {
        Label start = new Label();
        Label next = new Label();
        Label end = new Label();
        code.label(start);
        body.exits.inLoop(loop, end, next, () -> body.statements.write(loop.getBody()));
        code.label(next);
        code.at(loop.getCondition());
        body.conditions.jump(loop.getCondition(), true, start);
        code.label(end);
    }

    void writeForEach(ForEachStmt loop) {
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
        body.exits.inLoop(loop, end, next, () -> body.statements.write(loop.getBody()));
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
        MethodInfo method = body.hierarchy.members.methods(named.name(), "iterator").stream()
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
        JavaType element = typing.locals.elementOf(type);
        code.cast(JavaType.OBJECT, Erasure.of(element));
        code.coerce(element, typing.typeOf(local));
        code.store(typing.typeOf(local), body.declare(local));
        body.exits.inLoop(loop, end, start, () -> body.statements.write(loop.getBody()));
        code.goTo(start);
        code.label(end);
    }
}
