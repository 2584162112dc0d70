package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a datum is put into an object, finds the other names of that object in the procedure: what it was loaded from, merged
 * from, cast from, got from a container or a getter, or which parameter it is.
 */
final class Mutations {
    private static final Set<String> FIXED = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "int",
            "long",
            "short",
            "byte",
            "char",
            "boolean",
            "float",
            "double");

    private final Propagation propagation;
    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final HeldObjects held;
    private final OwnStreams streams;
    private final ReturnAliases returned;

    Mutations(
            Propagation propagation,
            CodeBase code,
            ModelIndex models,
            Texts texts,
            HeldObjects held,
            OwnStreams streams) {
        this.held = held;
        this.streams = streams;
        this.propagation = propagation;
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.returned = new ReturnAliases(code, models, texts);
    }

    void toAliases(Node node) {
        Instruction definition = node.frame().code.at(node.value());
        if (definition instanceof Instruction.Parameter parameter) {
            propagation.emit(node.frame(), new Effect.Handed(parameter.index(), node.path(), node.form(), node));
            toLibrary(node, parameter.index());
        } else if (definition instanceof Instruction.Merge merge) {
            for (int input : merge.inputs()) {
                same(node, input, node.path());
            }
        } else if (definition instanceof Instruction.Operation operation
                && operation.operator() == Instruction.Operator.CAST) {
            same(node, operation.operands()[0], node.path());
        } else if (definition instanceof Instruction.Load load) {
            loaded(node, load);
        } else if (definition instanceof Instruction.StaticLoad load) {
            propagation.emit(
                    node.frame(),
                    new Effect.Stored(code.declaring(load.field()), true, node.path(), node.form(), node));
        } else if (definition instanceof Instruction.ElementLoad load) {
            same(node, load.array(), node.path().push(AccessPath.ANY));
        } else if (definition instanceof Instruction.Call call) {
            obtained(node, call);
        } else if (definition instanceof Instruction.New) {
            created(node);
        } else if (definition instanceof Instruction.Opaque) {
            propagation.escape(node, node.path(), node.form());
        }
    }

    private void same(Node node, int value, AccessPath path) {
        propagation.mutate(node.frame(), value, path, node.form(), node, node.at(), null);
    }

    private void loaded(Node node, Instruction.Load load) {
        AccessPath.Field hop = new AccessPath.Field(code.declaring(load.field()));
        if (node.path().isFull(hop.field())) {
            propagation.escape(node, node.path().push(hop), node.form());
        } else {
            same(node, load.object(), node.path().push(hop));
        }
    }

    /** An object that keeps what its constructor was given shares it with the giver. */
    private void created(Node node) {
        if (!(node.path().head() instanceof AccessPath.Field field)) {
            toStream(node);
            return;
        }
        Instruction.Call call = Origins.constructor(new Site(node.frame().code, node.value()));
        Code constructor = call == null ? null : code.resolve(call.target());
        if (call == null || constructor == null) {
            return;
        }
        for (Site store : isFixed(field.field().type()) ? List.<Site>of() : code.stores(field.field())) {
            if (store.code() == constructor && store.instruction() instanceof Instruction.Store s) {
                int stored = Texts.stripCasts(constructor, s.value());
                if (constructor.at(stored) instanceof Instruction.Parameter parameter) {
                    same(node, call.arguments()[parameter.index()], node.path().tail());
                }
            }
        }
        filled(node);
    }

    /** Whoever filled the outermost field has the object that the datum was put into; further in, only streams and queues are followed. */
    private void filled(Node node) {
        if (node.path().head() instanceof AccessPath.Field field
                && (!(node.path().tail().head() instanceof AccessPath.Field)
                        || Streams.isIn(node.path(), models)
                        || Streams.isQueued(node.path()))) {
            propagation.emit(
                    node.frame(), new Effect.Written(field.field(), node.path().tail(), node.form(), node));
        }
    }

    /** What is written to a stream of the program's own arrives at its methods; a library's writer hands it to its stream. */
    private void toStream(Node node) {
        Code where = node.frame().code;
        String type = ((Instruction.New) where.at(node.value())).type();
        Unit unit = code.program().unit(type);
        if (unit == null) {
            Instruction.Call call = Origins.constructor(new Site(where, node.value()));
            if (call != null && !models.of(call.target()).explicit()) {
                Streams.handedTo(call).forEach(stream -> same(node, stream, node.path()));
            }
        } else if (models.ancestors(type).stream().anyMatch(Streams::isStream)) {
            for (Code method : code.codes(unit)) {
                if (Streams.isWriting(method.procedure)) {
                    propagation.calls().written(node, method);
                }
            }
        }
    }

    /** An object taken out of a collection was made somewhere and put into it; one that a factory gives was made there. */
    private void made(Node node) {
        Site value = new Site(node.frame().code, node.value());
        if (node.path().head() instanceof AccessPath.Field) {
            held.of(value).forEach(made -> taken(node, made));
        } else if (node.path().isPlain()) {
            streams.madeFor(value).forEach(made -> taken(node, made));
        }
    }

    private void taken(Node node, Site made) {
        if (made.instruction() instanceof Instruction.New) {
            propagation.emit(
                    node.frame(), new Effect.Taken(made, made.at(), node.path(), node.form() | Form.ANY_OBJECT, node));
        }
    }

    /** {@return whether nothing can be put into a value of the type} */
    static boolean isFixed(String type) {
        return FIXED.contains(type);
    }

    private void obtained(Node node, Instruction.Call call) {
        made(node);
        Behaviour behaviour = models.of(call.target());
        for (Sink sink : behaviour.sinks()) {
            if (sink.at().base() == Port.Base.RETURN) {
                sent(node, sink, node.value());
            }
        }
        if (behaviour.explicit()) {
            behaviour.flows().forEach(flow -> {
                inverted(node, call, flow);
                propagation.calls().backFromResult(node, call, flow);
            });
            return;
        }
        List<Code> targets = code.targets(call);
        for (Code target : targets.size() <= 6 ? targets : List.<Code>of()) {
            returned.of(target).forEach(alias -> aliased(node, call, alias));
        }
        if (!targets.isEmpty() && (Streams.isIn(node.path(), models) || Streams.isQueued(node.path()))) {
            filled(node);
        }
        if (targets.isEmpty() && behaviour.sinks().isEmpty()) {
            unknown(node, call);
        }
    }

    /** A library has this procedure of the program write what is sent: the body of a request. */
    private void toLibrary(Node node, int parameter) {
        Procedure procedure = node.frame().code.procedure;
        int index = procedure.modifiers().isStatic() ? parameter : parameter - 1;
        for (Sink sink : models.of(procedure.symbol()).sinks()) {
            if (sink.at().base() == Port.Base.PARAMETER && sink.at().index() == index) {
                sent(node, sink, node.at() < 0 ? node.value() : node.at());
            }
        }
    }

    private void sent(Node node, Sink sink, int at) {
        if (node.path().head() instanceof AccessPath.Field) {
            return;
        }
        Site site = new Site(node.frame().code, at);
        Node arrived = new Node(node.frame(), Instruction.NONE, node.path(), node.form(), node, at, null);
        propagation.send(
                arrived, new Effect.SinkUse(site, sink), propagation.calls().written(node.path()), node.form());
    }

    /** What is put into the result of {@code map.get(k)} is in the map; nothing changes a text, or what was read off it. */
    private void inverted(Node node, Instruction.Call call, Propagator flow) {
        if (flow.to().base() != Port.Base.RETURN
                || call.target().owner().equals("java.lang.String")
                || isFixed(call.target().result())
                || flow.form() != null
                || !flow.to().path().isEmpty()) {
            return;
        }
        int value = Calls.valueAt(call, flow.from());
        if (value == Instruction.NONE) {
            return;
        }
        List<AccessPath.Hop> hops = new ArrayList<>();
        for (Port.Step step : flow.from().path()) {
            hops.add(hop(node, call, step));
        }
        same(node, value, node.path().pushAll(hops));
    }

    private AccessPath.Hop hop(Node node, Instruction.Call call, Port.Step step) {
        if (step instanceof Port.Step.Keyed keyed) {
            List<Template> keys = texts.of(node.frame().code, Texts.argument(call, keyed.argument()));
            return keys.size() == 1 ? new AccessPath.Key(keys.get(0)) : AccessPath.ANY;
        }
        return step instanceof Port.Step.Named named
                ? new AccessPath.Inside(named.name())
                : step instanceof Port.Step.Result ? AccessPath.RESULT : AccessPath.ANY;
    }

    private void aliased(Node node, Instruction.Call call, ReturnAliases.Alias alias) {
        AccessPath path = alias.seen(node.path());
        if (path == null || isFarChoice(node, alias)) {
            return;
        }
        if (alias.constant() != null) {
            propagation.emit(node.frame(), new Effect.Stored(alias.constant(), true, path, node.form(), node));
        } else if (alias.parameter() < call.arguments().length) {
            same(node, call.arguments()[alias.parameter()], path);
        }
    }

    /** What a choice puts far into an object that a builder keeps is in the builder's result as well, which is followed. */
    private static boolean isFarChoice(Node node, ReturnAliases.Alias alias) {
        return Form.isChosen(node.form())
                && node.path().hops().stream()
                        .skip(alias.kept().size())
                        .anyMatch(hop -> !alias.kept().isEmpty() && hop instanceof AccessPath.Field);
    }

    /** A fluent call of an unknown builder returns the builder. */
    private void unknown(Node node, Instruction.Call call) {
        int receiver = call.receiver();
        if (receiver != Instruction.NONE
                && call.target().result().equals(call.target().owner())) {
            same(node, receiver, node.path());
        } else {
            propagation.escape(node, node.path(), node.form());
        }
    }
}
