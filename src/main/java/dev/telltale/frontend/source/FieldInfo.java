package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A declared field.
 *
 * @param constant its compile-time constant, when read from a class file
 * @param initializer what a source file assigns to a final field; it may turn out to be a constant
 */
record FieldInfo(
        TypeInfo owner,
        String name,
        int access,
        JavaType type,
        @Nullable Object constant,
        @Nullable Expression initializer) {
    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }
}
