package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import dev.telltale.frontend.source.JavaType.ClassType;
import org.jspecify.annotations.Nullable;

/** What a name or a dotted name stands for. */
sealed interface Reference {
    record ToLocal(Local local) implements Reference {}

    /**
     * @param object null for a static field and for one of an enclosing object
     * @param site the type the field was looked for in
     */
    record ToField(FieldInfo field, @Nullable Expression object, ClassType site) implements Reference {}

    record ToType(JavaType type) implements Reference {}

    record ToLength(Expression array) implements Reference {}

    /** A field nobody declares. */
    record ToUnknown(@Nullable Expression object, @Nullable ClassType owner, String name) implements Reference {}
}
