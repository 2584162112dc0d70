package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import org.jspecify.annotations.Nullable;

/** A local variable, parameter, or pattern binding. Its type is found when first asked for. */
final class Local {
    final String name;
    final Node declaration;
    /** Set when it is declared final. */
    final boolean isFinal;
    /** Null for parameters and bindings. */
    final @Nullable Expression initializer;

    @Nullable
    JavaType type;

    Local(String name, Node declaration, boolean isFinal, @Nullable Expression initializer) {
        this.name = name;
        this.declaration = declaration;
        this.isFinal = isFinal;
        this.initializer = initializer;
    }

    @Override
    public String toString() {
        return name;
    }
}
