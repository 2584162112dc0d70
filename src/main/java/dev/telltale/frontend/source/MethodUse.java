package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call calls.
 *
 * @param method null when nothing declares it
 * @param owner the type a class file names in the call
 * @param formals parameter types with the call's type arguments; empty when unknown
 * @param spread whether the last arguments are put into an array
 * @param receiver where the object comes from
 * @param holder for {@link Receiver#IMPLICIT}: the class around the call that has the method
 */
record MethodUse(
        @Nullable MethodInfo method,
        String name,
        ClassType owner,
        List<JavaType> formals,
        JavaType result,
        boolean spread,
        Receiver receiver,
        @Nullable SourceType holder) {
    MethodUse {
        formals = List.copyOf(formals);
    }

    /** Where a call's object comes from. */
    enum Receiver {
        NONE,
        EXPRESSION,
        IMPLICIT,
        SUPER
    }
}
