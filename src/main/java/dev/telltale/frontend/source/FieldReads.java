package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import org.objectweb.asm.Opcodes;

/** Writes what a name, or a name behind an expression, stands for: a variable, a field, the length of an array. */
final class FieldReads {
    private final Body body;
    private final Code code;
    private final Typing typing;

    FieldReads(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    JavaType push(Expression expression) {
        Reference reference = typing.references.of(expression);
        if (reference instanceof Reference.ToLocal local) {
            return body.pushLocal(local.local());
        }
        if (reference instanceof Reference.ToField field) {
            return pushField(expression, field);
        }
        if (reference instanceof Reference.ToLength length) {
            body.expressions.push(length.array());
            code.op(Opcodes.ARRAYLENGTH);
            return Primitive.INT;
        }
        if (reference instanceof Reference.ToUnknown unknown) {
            return pushUnknown(expression, unknown);
        }
        code.constant(null);
        return Special.UNKNOWN;
    }

    private JavaType pushUnknown(Expression expression, Reference.ToUnknown unknown) {
        typing.bindings.scopeOf(expression).file().unresolved++;
        if (unknown.object() != null) {
            body.expressions.push(unknown.object());
        }
        code.at(expression);
        String owner =
                unknown.owner() == null ? body.self.name() : unknown.owner().name();
        code.field(
                unknown.object() == null ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
                owner,
                unknown.name(),
                JavaType.OBJECT);
        return Special.UNKNOWN;
    }

    private JavaType pushField(Expression expression, Reference.ToField use) {
        FieldInfo field = use.field();
        JavaType type = typing.typeOf(expression);
        if (!field.isStatic()) {
            pushObject(use);
        }
        code.at(expression instanceof FieldAccessExpr access ? access.getName() : expression);
        code.field(field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD, ownerOf(use), field.name(), field.type());
        code.cast(Erasure.of(field.type()), Erasure.of(type));
        return type;
    }

    /** {@return the class an access names: what the field was looked for in, or who declares it when that is further out} */
    String ownerOf(Reference.ToField use) {
        boolean further = use.object() == null && !use.site().name().equals(body.self.name());
        return further && use.field().isStatic() && use.site().arguments().isEmpty()
                ? use.site().name()
                : use.object() == null && further
                        ? use.field().owner().name()
                        : use.site().name();
    }

    void pushObject(Reference.ToField use) {
        if (use.object() != null) {
            body.expressions.push(use.object());
        } else {
            body.pushThis(use.site().name());
        }
    }
}
