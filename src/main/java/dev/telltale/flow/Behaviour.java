package dev.telltale.flow;

import dev.telltale.rule.Barrier;
import dev.telltale.rule.EndpointStep;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Sink;
import dev.telltale.rule.Source;
import java.util.List;
import java.util.Set;

/**
 * Everything the models say of one procedure.
 *
 * @param explicit whether its flows are modelled, so that no defaults and no body are used
 * @param stopped categories that never pass; {@code *} for all
 * @param barriers those that depend on the call and on where the data arrives
 */
record Behaviour(
        List<Source> sources,
        List<Sink> sinks,
        List<Propagator> flows,
        List<Invocation> invocations,
        List<EndpointStep> endpoints,
        Set<String> stopped,
        List<Barrier> barriers,
        boolean explicit) {
    static final Behaviour NONE =
            new Behaviour(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), false);

    boolean stopsAll() {
        return stopped.contains("*");
    }
}
