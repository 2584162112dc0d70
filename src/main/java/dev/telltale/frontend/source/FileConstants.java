package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Constants across files: one in another file is computed there, where its names mean what they mean. */
final class FileConstants {
    private static final Object NONE = new Object();

    private final TypeNames names;
    private final Hierarchy hierarchy;
    private final IdentityHashMap<Expression, Object> known = new IdentityHashMap<>();

    FileConstants(TypeNames names, Hierarchy hierarchy) {
        this.names = names;
        this.hierarchy = hierarchy;
    }

    /** {@return the types of a file's expressions, which have yet to be bound} */
    Typing typingOf(SourceFile file, Bindings bindings) {
        Typing[] self = new Typing[1];
        self[0] = new Typing(bindings, names, hierarchy, field -> constant(field, file, self[0]));
        return self[0];
    }

    private @Nullable Object constant(FieldInfo field, SourceFile here, Typing typing) {
        Expression initializer = field.initializer();
        if (initializer == null || !(field.owner() instanceof SourceType owner)) {
            return null;
        }
        return owner.file == here && typing.bindings.isSeen(initializer)
                ? typing.constants.of(initializer)
                : elsewhere(initializer, owner);
    }

    /** Constants may go round in circles; then none of them is one. */
    private @Nullable Object elsewhere(Expression initializer, SourceType owner) {
        Object found = known.get(initializer);
        if (found == null) {
            known.put(initializer, NONE);
            Bindings bindings = new Bindings();
            bindings.seeAll(initializer, owner.scope());
            Object computed = typingOf(owner.file, bindings).constants.of(initializer);
            found = computed == null ? NONE : computed;
            known.put(initializer, found);
        }
        return found == NONE ? null : found;
    }
}
