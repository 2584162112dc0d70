package dev.telltale.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

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
        List<Hook> hooks,
        List<Hidden> hidden,
        List<Relay> relays,
        List<Notice> notices,
        List<InjectedSetting> injected,
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
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@return all together; of a key table defined by several, the last one's rows are asked first} */
    public static Models merged(List<Models> all) {
        return new Models(
                merged(all, Models::hierarchy, (first, second) -> joined(List.of(first, second), list -> list)),
                merged(all, Models::functional, (first, second) -> second),
                merged(all, Models::keys, (first, second) -> second.before(first)),
                joined(all, Models::sources),
                joined(all, Models::sinks),
                joined(all, Models::annotatedSinks),
                joined(all, Models::propagators),
                joined(all, Models::invocations),
                joined(all, Models::endpoints),
                joined(all, Models::barriers),
                joined(all, Models::hooks),
                joined(all, Models::hidden),
                joined(all, Models::relays),
                joined(all, Models::notices),
                joined(all, Models::injected),
                joined(all, Models::libraries));
    }

    private static <A, T> List<T> joined(List<A> all, Function<A, List<T>> part) {
        List<T> joined = new ArrayList<>();
        all.forEach(one -> joined.addAll(part.apply(one)));
        return List.copyOf(joined);
    }

    private static <T> Map<String, T> merged(
            List<Models> all, Function<Models, Map<String, T>> part, BinaryOperator<T> both) {
        Map<String, T> merged = new LinkedHashMap<>();
        all.forEach(one -> part.apply(one).forEach((name, value) -> merged.merge(name, value, both)));
        return merged;
    }
}
