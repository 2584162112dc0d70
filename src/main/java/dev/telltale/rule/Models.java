package dev.telltale.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

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
        List<Barrier> barriers,
        List<Library> libraries) {
    public static final Models EMPTY = new Models(
            Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Models of no named library. */
    public Models(
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
        this(
                hierarchy,
                functional,
                keys,
                sources,
                sinks,
                annotatedSinks,
                propagators,
                invocations,
                endpoints,
                barriers,
                List.of());
    }

    /** {@return both together; a key table defined by both asks the other's rows first} */
    public Models mergeWith(Models other) {
        return new Models(
                merged(hierarchy, other.hierarchy, Models::joined),
                merged(functional, other.functional, (mine, theirs) -> theirs),
                merged(keys, other.keys, (mine, theirs) -> theirs.before(mine)),
                joined(sources, other.sources),
                joined(sinks, other.sinks),
                joined(annotatedSinks, other.annotatedSinks),
                joined(propagators, other.propagators),
                joined(invocations, other.invocations),
                joined(endpoints, other.endpoints),
                joined(barriers, other.barriers),
                joined(libraries, other.libraries));
    }

    private static <T> List<T> joined(List<T> mine, List<T> theirs) {
        return Stream.concat(mine.stream(), theirs.stream()).toList();
    }

    private static <T> Map<String, T> merged(Map<String, T> mine, Map<String, T> theirs, BinaryOperator<T> both) {
        Map<String, T> merged = new LinkedHashMap<>(mine);
        theirs.forEach((name, value) -> merged.merge(name, value, both));
        return merged;
    }
}
