package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Writes texts put together by {@code +} the way compilers have them linked (JLS §15.18.1). */
final class Concatenations {
    private static final Handle CONCAT = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                    + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false);
    private static final int MOST_PARTS = 200;
    private static final char ARGUMENT = '\u0001';
    private static final char CONSTANT = '\u0002';

    private final Body body;
    private final Code code;
    private final Typing typing;

    Concatenations(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    void push(BinaryExpr binary) {
        List<Expression> parts = new ArrayList<>();
        collect(binary, parts);
        List<List<Expression>> chunks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += MOST_PARTS) {
            chunks.add(parts.subList(i, Math.min(parts.size(), i + MOST_PARTS)));
        }
        chunks.forEach(chunk -> concat(binary, chunk, null));
        if (chunks.size() > 1) {
            JavaType[] types = new JavaType[chunks.size()];
            Arrays.fill(types, JavaType.STRING);
            code.dynamic(
                    CONCAT.getName(),
                    Erasure.descriptor(List.of(types), JavaType.STRING),
                    CONCAT,
                    String.valueOf(ARGUMENT).repeat(chunks.size()));
        }
    }

    /** Flattens what is joined from the left and the right; a constant part stays whole. */
    private void collect(Expression expression, List<Expression> parts) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        if (inner instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.PLUS
                && typing.constants.of(binary) == null
                && JavaType.isString(typing.typeOf(binary))) {
            collect(binary.getLeft(), parts);
            collect(binary.getRight(), parts);
        } else {
            parts.add(expression);
        }
    }

    /** Joins a text that is on the stack with one more value. */
    void append(JavaType onStack, Expression value) {
        List<Expression> parts = new ArrayList<>();
        collect(value, parts);
        concat(value, parts.size() < MOST_PARTS ? parts : List.of(value), onStack);
    }

    private void concat(Node at, List<Expression> parts, @Nullable JavaType first) {
        StringBuilder recipe = new StringBuilder();
        List<JavaType> types = new ArrayList<>();
        List<Object> constants = new ArrayList<>();
        if (first != null) {
            types.add(first);
            recipe.append(ARGUMENT);
        }
        for (Expression part : parts) {
            Object constant = typing.constants.of(part);
            if (constant == null && !part.isNullLiteralExpr()) {
                JavaType type = body.expressions.push(part);
                types.add(type == Primitive.VOID || type == Special.NULL ? JavaType.OBJECT : type);
                recipe.append(ARGUMENT);
            } else {
                String text = String.valueOf(constant);
                boolean marked = text.indexOf(ARGUMENT) >= 0 || text.indexOf(CONSTANT) >= 0;
                recipe.append(marked ? String.valueOf(CONSTANT) : text);
                if (marked) {
                    constants.add(text);
                }
            }
        }
        code.at(at);
        constants.add(0, recipe.toString());
        code.dynamic(CONCAT.getName(), Erasure.descriptor(types, JavaType.STRING), CONCAT, constants.toArray());
    }
}
