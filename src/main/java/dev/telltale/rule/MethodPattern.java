package dev.telltale.rule;

import org.jspecify.annotations.Nullable;

/**
 * Names procedures of a type and of everything below it: {@code java.util.Map#put} (any parameters) or
 * {@code java.net.URL#<init>(java.lang.String)}. Name {@code *} means any procedure of the type.
 *
 * @param parameters comma-joined type names; null for any
 */
public record MethodPattern(
        String owner, String name, @Nullable String parameters) {
    @Override
    public String toString() {
        return owner + '#' + name + (parameters == null ? "" : '(' + parameters + ')');
    }
}
