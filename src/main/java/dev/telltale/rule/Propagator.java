package dev.telltale.rule;

import org.jspecify.annotations.Nullable;

/**
 * Data moves from one port of a call to another; with a form it is a transform.
 *
 * @param form what it has become: {@code hashed}, {@code encoded}, {@code truncated}, {@code serialised}; null for unchanged.
 *     {@code serialised} turns the path inside the object into slot names.
 */
public record Propagator(
        MethodPattern method, Port from, Port to, @Nullable String form) {}
