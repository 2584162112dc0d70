package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Sink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a fact into a library's procedure that a function value names: {@code headers.forEach(request::setHeader)}. */
final class ReferenceCalls {
    private final Propagation propagation;
    private final Transfer transfer;
    private final Calls calls;
    private final ModelIndex models;

    ReferenceCalls(Propagation propagation, Transfer transfer, Calls calls, ModelIndex models) {
        this.propagation = propagation;
        this.transfer = transfer;
        this.calls = calls;
        this.models = models;
    }

    /**
     * A run of a reference.
     *
     * @param node the fact, at the call
     * @param invocation how the called procedure runs the function; null when the call itself is the run
     * @param made where the reference is made
     */
    record Run(
            Node node,
            int at,
            Instruction.Call call,
            @Nullable Invocation invocation,
            Site made) {
        Instruction.Closure closure() {
            return (Instruction.Closure) made.instruction();
        }

        Run with(Node passing) {
            return new Run(passing, at, call, invocation, made);
        }

        Symbol target() {
            return closure().target();
        }

        /** {@return whether the first operand is the object that the procedure is called on} */
        boolean hasReceiver() {
            return closure().dispatch() != Dispatch.STATIC && !target().isConstructor();
        }

        @Nullable
        Port result() {
            return invocation == null ? Calls.RETURN : invocation.result();
        }

        /** {@return whether the port is the operand at this position, captured ones counted} */
        boolean isAt(Port port, int position) {
            int argument = hasReceiver() ? position - 1 : position;
            return switch (port.base()) {
                case RECEIVER -> hasReceiver() && position == 0;
                case ARGUMENT -> argument >= 0 && (port.index() == Port.EVERY || port.index() == argument);
                case RETURN, PARAMETER -> false;
            };
        }
    }

    /** The function is handed the datum as this parameter. */
    void into(Run called, int parameter, AccessPath path) {
        Behaviour behaviour = models.of(called.target());
        Run run = called.with(calls.stopped(called.node(), behaviour.stopped()));
        int position = run.closure().captured().length + parameter;
        // a condition asks for arguments, which nobody sees where only the method is named
        List<Sink> sinks = behaviour.sinks().stream()
                .filter(sink -> sink.where().isEmpty())
                .toList();
        for (Sink sink : sinks) {
            if (run.isAt(sink.at(), position)) {
                Node node = run.node();
                sentThrough(
                        new Node(node.frame(), node.value(), path, node.form(), node, run.at(), null),
                        run.at(),
                        sink,
                        path.head());
            }
        }
        if (!sinks.isEmpty() || behaviour.stopsAll()) {
            return;
        }
        if (behaviour.explicit()) {
            behaviour.flows().forEach(flow -> along(run, position, path, flow));
            pluggedIn(run, position, path, behaviour);
        } else if (yields(run, position)) {
            toResult(run, path);
        }
    }

    private void along(Run run, int position, AccessPath path, Propagator flow) {
        AccessPath inside =
                run.isAt(flow.from(), position) && flow.where().isEmpty() ? popped(path, flow.from()) : null;
        AccessPath moved = inside == null ? null : pushed(inside, flow.to());
        if (moved == null) {
            return;
        }
        Port.Base to = flow.to().base();
        if (to == Port.Base.RETURN || to == Port.Base.RECEIVER && run.target().isConstructor()) {
            toResult(run, moved);
        } else if (to == Port.Base.RECEIVER
                && run.hasReceiver()
                && run.closure().captured().length > 0) {
            toTaken(run, moved);
        }
    }

    private static @Nullable AccessPath popped(AccessPath path, Port from) {
        AccessPath inside = path;
        for (Port.Step step : from.path()) {
            inside = inside == null || step instanceof Port.Step.Deep ? inside : inside.pop(hop(step, inside));
        }
        return inside;
    }

    private static AccessPath pushed(AccessPath path, Port to) {
        AccessPath outside = path;
        for (int i = to.path().size() - 1; i >= 0; i--) {
            outside = outside.push(hop(to.path().get(i), path));
        }
        return outside;
    }

    /** A key that is handed over beside the value is the one the value was taken from under. */
    private static AccessPath.Hop hop(Port.Step step, AccessPath path) {
        Template entry = path.entry();
        if (step instanceof Port.Step.Keyed && entry != null) {
            return new AccessPath.Key(entry);
        }
        return step instanceof Port.Step.Named named
                ? new AccessPath.Inside(named.name())
                : step instanceof Port.Step.Result ? AccessPath.RESULT : AccessPath.ANY;
    }

    private void toResult(Run run, AccessPath path) {
        Port result = run.result();
        if (result != null) {
            calls.into(
                    run.node(), run.at(), run.call(), result, path, run.node().form(), null);
        }
    }

    /** What the reference was made with now holds the datum. */
    private void toTaken(Run run, AccessPath path) {
        Node node = run.node();
        Node put = new Node(node.frame(), Instruction.NONE, path, node.form(), node, run.at(), null);
        int taken = run.closure().captured()[0];
        propagation.emit(node.frame(), new Effect.Taken(run.made(), taken, path, node.form(), put));
    }

    /** An object of the program is given to a library, which calls it some day. */
    private void pluggedIn(Run run, int position, AccessPath path, Behaviour behaviour) {
        int argument = run.hasReceiver() ? position - 1 : position;
        boolean told = behaviour.flows().stream().anyMatch(flow -> run.isAt(flow.from(), position))
                || behaviour.invocations().stream().anyMatch(invocation -> run.isAt(invocation.function(), position));
        if (!told && Calls.isOwnObject(path, run.target(), argument)) {
            propagation.escape(run.node(), path, run.node().form());
        }
    }

    private static boolean yields(Run run, int position) {
        String result = run.target().result();
        return run.target().isConstructor() || !result.equals("void") && !result.equals("boolean") && position >= 0;
    }

    /** The key of a map entry handed to a setter names the slot. */
    private void sentThrough(Node node, int at, Sink sink, AccessPath.@Nullable Hop entry) {
        AccessPath path = transfer.frozen(node.path());
        Template slot = sink.slot() != null
                ? Template.literal(sink.slot())
                : entry instanceof AccessPath.Key key ? key.text() : path.entry();
        AccessPath named = slot == null ? path : path.withSlot(SinkCalls.nested(slot, path.slot()));
        Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        propagation.send(last, use, named, node.form());
    }
}
