package dev.telltale.rule;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an interface procedure without code that a library sends by its annotation, as Retrofit's
 * {@code @Header("X-Zone") String zone}.
 *
 * @param annotation the annotation's type
 * @param on {@code parameter}, or {@code method} for every parameter of an annotated method that carries no other known
 *     annotation
 * @param slotMember annotation member naming the slot; null for none
 */
public record AnnotatedSink(
        String annotation,
        String on,
        String channel,
        @Nullable String slotMember) {}
