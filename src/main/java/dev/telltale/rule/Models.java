package dev.telltale.rule;

import java.util.List;
import java.util.Map;

/**
 * What one library's APIs do; merged over all libraries.
 *
 * @param hierarchy from a type to the library types directly below it
 * @param functional from a functional interface to its single abstract method's name
 */
public record Models(
        Map<String, List<String>> hierarchy,
        Map<String, String> functional,
        Map<String, KeyTable> keys,
        List<Source> sources,
        List<Sink> sinks,
        List<AnnotatedSink> annotatedSinks,
        List<Propagator> propagators,
        List<Invocation> invocations,
        List<EndpointStep> endpoints,
        List<Barrier> barriers) {
    public static final Models EMPTY = new Models(
            Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
