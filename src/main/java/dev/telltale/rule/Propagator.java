package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data moves from one port of a call to another; with a form it is a transform.
 *
 * @param form what it has become: {@code hashed}, {@code encoded}, {@code truncated}, {@code serialised}, {@code properties},
 *     {@code metadata}; null for unchanged. {@code serialised} turns the path inside the object into slot names, {@code
 *     properties} does so with what public getters and fields give; {@code metadata} is what describes a file beside its
 *     content.
 * @param where conditions that must all hold
 */
public record Propagator(
        MethodPattern method, Port from, Port to, @Nullable String form, List<Condition> where) {
    public Propagator {
        where = List.copyOf(where);
    }
}
