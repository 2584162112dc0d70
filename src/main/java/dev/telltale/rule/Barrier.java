package dev.telltale.rule;

import org.jspecify.annotations.Nullable;

/**
 * A call through which nothing of interest flows: a logger, a message-bundle look-up.
 *
 * @param data category it stops; null for all
 */
public record Barrier(MethodPattern method, @Nullable String data) {}
