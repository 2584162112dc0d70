package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import org.objectweb.asm.Opcodes;

/** Writes what makes an array, and what reads an element of one. */
final class ArrayValues {
    private final Body body;
    private final Code code;
    private final Typing typing;

    ArrayValues(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    JavaType create(ArrayCreationExpr creation) {
        ArrayType type = (ArrayType) typing.typeOf(creation);
        if (creation.getInitializer().isPresent()) {
            pushElements(creation.getInitializer().get(), type);
            return type;
        }
        int lengths = 0;
        for (var level : creation.getLevels()) {
            if (level.getDimension().isPresent()) {
                body.expressions.push(level.getDimension().get(), Primitive.INT);
                lengths++;
            }
        }
        if (lengths > 1) {
            code.newArrays(type, lengths);
        } else {
            code.newArray(type.element());
        }
        return type;
    }

    void pushElements(ArrayInitializerExpr array, ArrayType type) {
        JavaType element = JavaType.opened(type.element());
        code.constant(array.getValues().size());
        code.newArray(element);
        for (int i = 0; i < array.getValues().size(); i++) {
            code.op(Opcodes.DUP);
            code.constant(i);
            body.expressions.push(array.getValues().get(i), element);
            code.typed(Opcodes.IASTORE, element);
        }
    }

    JavaType pushElement(ArrayAccessExpr access) {
        JavaType array = body.expressions.push(access.getName());
        body.expressions.push(access.getIndex(), Primitive.INT);
        JavaType element = array instanceof ArrayType a ? JavaType.opened(a.element()) : Special.UNKNOWN;
        code.typed(Opcodes.IALOAD, element);
        return element;
    }
}
