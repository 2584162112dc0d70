package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs a function value it is given: {@code map.forEach((k, v) -> …)}.
 *
 * @param function port of the function
 * @param with per parameter of the function, the port its value comes from; null for nothing of interest
 * @param result port that receives what the function gives back; null when it is dropped
 */
public record Invocation(
        MethodPattern method,
        Port function,
        List<@Nullable Port> with,
        @Nullable Port result) {}
