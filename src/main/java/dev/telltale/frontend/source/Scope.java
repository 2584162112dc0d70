package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a place in a file sees: a chain of declarations, the nearest first, ending at the file. */
record Scope(@Nullable Scope parent, Content content) {
    /** One declaration, or a border that a variable is captured across. */
    sealed interface Content {}

    record Variable(Local local) implements Content {}

    record LocalClass(String simpleName, SourceType type) implements Content {}

    record TypeParameters(List<TypeVariable> variables) implements Content {}

    record Body(SourceType type) implements Content {}

    /** Code without an instance. */
    record Static() implements Content {}

    record File(SourceFile file) implements Content {}

    /** The inside of a lambda expression; collects what it takes from outside. */
    static final class Lambda implements Content {
        final Set<Local> captured = new LinkedHashSet<>();
        boolean usesThis;
    }

    Scope with(Content inner) {
        return new Scope(this, inner);
    }

    /** {@return the innermost class body around here, or null outside of any} */
    @Nullable
    SourceType body() {
        for (Scope at = this; at != null; at = at.parent) {
            if (at.content instanceof Body body) {
                return body.type;
            }
        }
        return null;
    }

    SourceFile file() {
        Scope at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return ((File) at.content).file;
    }

    /** {@return whether there is no instance of the innermost class here} */
    boolean isStatic() {
        for (Scope at = this; at != null; at = at.parent) {
            if (at.content instanceof Static) {
                return true;
            }
            if (at.content instanceof Body) {
                return false;
            }
        }
        return true;
    }
}
