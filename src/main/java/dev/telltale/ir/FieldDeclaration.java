package dev.telltale.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared field.
 *
 * @param type erased type name
 * @param genericType generic type as source would write it, {@code java.util.List<x.Item>}; equals {@code type} when
 *     there is none. A type variable is written by its name, {@code T}.
 * @param constant the compile-time constant of a static final field
 */
public record FieldDeclaration(
        String name,
        String type,
        String genericType,
        Modifiers modifiers,
        @Nullable Object constant,
        List<Annotation> annotations) {
    public FieldDeclaration {
        annotations = List.copyOf(annotations);
    }
}
