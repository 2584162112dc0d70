package dev.telltale.rule;

/**
 * Address text or an addressed object moves from one port to another: {@code new URL(text)}, {@code url.openConnection()},
 * {@code builder.uri(u)}.
 */
public record EndpointStep(MethodPattern method, Port from, Port to) {}
