package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Annotation;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.AnnotatedSink;
import dev.telltale.rule.Condition;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Relay;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a fact over a call: into sinks, along modelled flows, into the called code, or by default when nothing is known. */
final class Calls {
    private static final Set<String> MEASURES =
            Set.of("hashCode", "compareTo", "length", "size", "indexOf", "lastIndexOf", "ordinal", "equals", "count");
    private static final Set<String> NAME_TESTS = Set.of(
            "startsWith",
            "equals",
            "equalsIgnoreCase",
            "matches",
            "contains",
            "endsWith",
            "containsKey",
            "test",
            "find");
    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "byte", "char", "float", "double");
    /** Arguments of these types say how something is done, not what. */
    private static final Set<String> MANNERS = Set.of(
            "java.nio.charset.Charset",
            "java.util.Locale",
            "java.util.TimeZone",
            "java.time.ZoneId",
            "java.util.Comparator",
            "java.lang.Class",
            "java.text.Collator",
            "java.time.format.DateTimeFormatter",
            "java.util.concurrent.Executor");

    private static final Pattern SERIALISER = Pattern.compile(
            "(?i)(to_?json.*|serialize.*|serialise.*|writeValue.*|marshal.*|encodeToString|to_?xml|stringify|dump.*)");

    private final Propagation propagation;
    private final Transfer transfer;
    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Origins origins;
    private final ParameterUse use;
    private final Decisions decisions;
    private final FieldReflection reflection;
    private final HeldObjects held;
    private final Relays relays;

    Calls(
            Propagation propagation,
            Transfer transfer,
            CodeBase code,
            ModelIndex models,
            Texts texts,
            Origins origins,
            HeldObjects held,
            Decisions decisions) {
        this.propagation = propagation;
        this.transfer = transfer;
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.origins = origins;
        this.use = new ParameterUse(code);
        this.decisions = decisions;
        this.reflection = new FieldReflection(origins, texts);
        this.held = held;
        this.relays = new Relays(code, models);
    }

    void over(Node node, int at, Instruction.Call call) {
        for (int position = 0; position < call.arguments().length; position++) {
            if (call.arguments()[position] == node.value()) {
                at(node, at, call, position);
            }
        }
    }

    private void at(Node node, int at, Instruction.Call call, int position) {
        Behaviour behaviour = models.of(call.target());
        boolean sunk = sinks(node, at, call, position, behaviour) || annotated(node, at, call, position);
        relayed(node, at, call, position);
        if (behaviour.stopsAll()) {
            decisions.counted(node, at, call);
            if (!sunk) {
                named(node, at, call, position, behaviour);
            }
            return;
        }
        Node passing = behaviour.stopped().isEmpty() ? node : stopped(node, behaviour);
        if (!sunk) {
            decisions.asked(passing, at, call);
            decisions.lookedUp(passing, at, call, position);
            decisions.ordered(passing, at, call, position);
            named(passing, at, call, position, behaviour);
        }
        if (!sunk && decisions.held(passing, at, call, position)) {
            return;
        }
        if (behaviour.explicit() && position == 0 && inOwnClass(passing, at, call)) {
            return;
        }
        if (behaviour.explicit()) {
            behaviour.flows().forEach(flow -> along(passing, at, call, position, flow));
            behaviour.invocations().forEach(invocation -> invoke(passing, at, call, position, invocation));
        } else if (!sunk) {
            boolean entered = intoCode(passing, at, call, position);
            if (!entered && !intoFunction(passing, at, call, position)) {
                byDefault(passing, at, call, position);
            } else if (entered && position > 0 && mayRunFunction(call)) {
                handedDirectly(passing, at, call, position - 1);
            }
        }
    }

    /** The library hands it on to what the program plugged into it. */
    private void relayed(Node node, int at, Instruction.Call call, int position) {
        for (Relay relay : relays.of(call.target())) {
            if (!isAt(call, relay.at(), position)) {
                continue;
            }
            for (AccessPath path : popped(node, call, relay.at().path())) {
                AccessPath inside = transfer.frozen(path);
                for (int i = relay.inside().size() - 1; i >= 0; i--) {
                    inside = inside.push(hops(node, call, relay.inside().get(i)).get(0));
                }
                for (Code receiver : relays.receivers(relay)) {
                    Frame summary = propagation.summary(receiver, relay.as().index() + 1, inside, node.form());
                    propagation.subscribe(summary, new Subscriber.Given(node, at, Instruction.NOTHING));
                }
            }
        }
    }

    /** The name of what is sent was chosen, not its value. */
    private void named(Node node, int at, Instruction.Call call, int position, Behaviour behaviour) {
        for (Sink sink : Form.isChosen(node.form()) ? behaviour.sinks() : List.<Sink>of()) {
            if (sink.slotFrom() != null
                    && isAt(call, sink.slotFrom(), position)
                    && node.path().isPlain()) {
                Effect.SinkUse sinkUse = new Effect.SinkUse(new Site(node.frame().code, at), sink);
                propagation.send(node, sinkUse, node.path(), node.form());
            }
        }
    }

    /** A constant is handed over on one branch only: what it is added to, or sent with, shows which. */
    void givenOnCondition(Node node, int at, Instruction.Call call, int position, boolean adds) {
        Behaviour behaviour = models.of(call.target());
        if (sinks(node, at, call, position, behaviour) || behaviour.stopsAll()) {
            return;
        }
        List<Code> targets = behaviour.explicit() ? List.of() : narrowed(node, call);
        if (behaviour.explicit()) {
            behaviour.flows().stream()
                    .filter(flow -> flow.to().base() != Port.Base.RETURN)
                    .forEach(flow -> along(node, at, call, position, flow));
        } else if (!targets.isEmpty()) {
            for (Code target : targets) {
                enter(node, target, position, new Subscriber.Given(node, at, call.arguments()));
            }
        } else if (adds && call.receiver() != Instruction.NONE && !call.target().isConstructor()) {
            propagation.mutate(
                    node.frame(), call.receiver(), passing(node, call, position), node.form(), node, at, null);
        }
    }

    /** Category-bound barriers become bits: the category of a summarised datum is known only at its source. */
    private Node stopped(Node node, Behaviour behaviour) {
        int form = node.form();
        for (String category : behaviour.stopped()) {
            form |= propagation.barrierBit(category);
        }
        return new Node(node.frame(), node.value(), node.path(), form, node.previous(), node.at(), node.through());
    }

    // ---- sinks

    private boolean sinks(Node node, int at, Instruction.Call call, int position, Behaviour behaviour) {
        boolean sunk = false;
        Set<Object> taken = new HashSet<>();
        for (Sink sink : behaviour.sinks()) {
            if (isAt(call, sink.at(), position)
                    && !taken.contains(List.of(sink.at(), sink.channel()))
                    && holds(node.frame().code, call, sink.where())) {
                taken.add(List.of(sink.at(), sink.channel()));
                for (AccessPath path : popped(node, call, sink.at().path())) {
                    if (!(path.head() instanceof AccessPath.Field) || !isText(call, position)) {
                        sent(node, at, call, sink, path);
                    }
                    sunk = true;
                }
            }
        }
        return sunk;
    }

    /** A text has no fields of anybody's: what is said to be in one was never made a text of. */
    private static boolean isText(Instruction.Call call, int position) {
        int parameter = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        List<String> types = call.target().parameterList();
        return parameter >= 0
                && parameter < types.size()
                && types.get(parameter).equals("java.lang.String");
    }

    private void sent(Node node, int at, Instruction.Call call, Sink sink, AccessPath path) {
        if (!serialisable(path) || isInnards(call, path)) {
            return;
        }
        AccessPath arrived = transfer.frozen(path);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        for (Template slot : slots(node, call, sink)) {
            boolean header = sink.channel().equals("http.header");
            AccessPath named = slot == null ? arrived : arrived.withSlot(header ? slot : nested(slot, arrived.slot()));
            Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
            propagation.send(last, use, named, node.form());
        }
    }

    /** What a library keeps in its own client and request objects is how it works, not what it sends. */
    private static boolean isInnards(Instruction.Call call, AccessPath path) {
        String owner = call.target().owner();
        String around = owner.substring(0, owner.lastIndexOf('.') + 1);
        return path.head() instanceof AccessPath.Field field
                && !around.isEmpty()
                && field.field().owner().startsWith(around);
    }

    /** {@return the path of a datum written into an object that leaves, such as a stream or a map of headers} */
    AccessPath written(AccessPath path) {
        return transfer.frozen(path);
    }

    /** A header holding a document keeps the header's name in front. */
    private static Template nested(Template slot, @Nullable Template inner) {
        if (inner == null || AccessPath.isMarker(inner)) {
            return slot;
        }
        return slot.then(Template.literal(".")).then(inner);
    }

    private List<@Nullable Template> slots(Node node, Instruction.Call call, Sink sink) {
        List<@Nullable Template> slots = new ArrayList<>();
        if (sink.slot() != null) {
            slots.add(Template.literal(sink.slot()));
        } else if (sink.slotFrom() != null) {
            int value = valueAt(call, sink.slotFrom());
            List<Template> names = value == Instruction.NONE ? List.of() : texts.of(node.frame().code, value);
            Template own = node.path().key();
            boolean correlated = own != null && names.size() > 1 && names.contains(own);
            slots.addAll(correlated ? List.of(own) : names.size() > 4 ? List.of(Template.UNKNOWN) : names);
            Template entry = node.path().entry();
            if (entry != null) {
                slots.replaceAll(name -> name == null || name.isUnknown() && !name.isSymbolic() ? entry : name);
            }
        }
        if (slots.isEmpty()) {
            slots.add(null);
        }
        return slots;
    }

    private boolean annotated(Node node, int at, Instruction.Call call, int position) {
        int parameter = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        Code declared = call.dispatch() == Dispatch.INTERFACE && parameter >= 0 ? code.resolve(call.target()) : null;
        if (declared == null || declared.procedure.hasBody()) {
            return false;
        }
        List<List<Annotation>> annotations = declared.procedure.parameterAnnotations();
        List<Annotation> own = parameter < annotations.size() ? annotations.get(parameter) : List.of();
        boolean sunk = annotatedBy(node, at, own, "parameter");
        return sunk
                || own.stream().noneMatch(a -> models.annotated(a.type()) != null)
                        && annotatedBy(node, at, declared.procedure.annotations(), "method");
    }

    private boolean annotatedBy(Node node, int at, List<Annotation> annotations, String on) {
        boolean sunk = false;
        for (Annotation annotation : annotations) {
            AnnotatedSink model = models.annotated(annotation.type());
            if (model != null && model.on().equals(on) && serialisable(node.path())) {
                sunk = true;
                sentByAnnotation(node, at, annotation, model);
            }
        }
        return sunk;
    }

    private void sentByAnnotation(Node node, int at, Annotation annotation, AnnotatedSink model) {
        Port port = new Port(Port.Base.ARGUMENT, Port.EVERY, List.of());
        Object name = model.slotMember() == null ? null : annotation.values().get(model.slotMember());
        String slot = name instanceof String text && !text.isEmpty() ? text : null;
        Sink sink = new Sink(
                new dev.telltale.rule.MethodPattern(model.annotation(), "@", null),
                port,
                model.channel(),
                slot,
                null,
                List.of(),
                "payload");
        AccessPath path = transfer.frozen(node.path());
        AccessPath named = slot == null ? path : path.withSlot(nested(Template.literal(slot), path.slot()));
        Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        propagation.send(last, use, named, node.form());
    }

    /** {@return whether the datum is in a field that serialisers write} */
    private boolean serialisable(AccessPath path) {
        for (AccessPath.Hop hop : path.hops()) {
            if (hop instanceof AccessPath.Field field) {
                FieldDeclaration declaration = code.declaration(field.field());
                if (declaration != null && (Serialisation.isSkipped(declaration) || getterIsSkipped(field.field()))) {
                    return false;
                }
            } else if (hop instanceof AccessPath.Result || hop instanceof AccessPath.Handed) {
                return false;
            }
        }
        return true;
    }

    private boolean getterIsSkipped(FieldSymbol field) {
        String name = field.name();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : List.of("get" + capital, "is" + capital, name)) {
            Code found = code.named(field.owner(), getter);
            if (found != null && Serialisation.isSkipped(found.procedure.annotations())) {
                return true;
            }
        }
        return false;
    }

    boolean holds(Code where, Instruction.Call call, List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (!holds(where, call, condition)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Code where, Instruction.Call call, Condition condition) {
        List<Template> known = new ArrayList<>();
        for (int i = 0; i < call.arguments().length; i++) {
            if (condition.argument() == -1 || call.arguments()[i] == Texts.argument(call, condition.argument())) {
                Site site = new Site(where, call.arguments()[i]);
                texts.of(site).forEach(t -> known.addAll(texts.closed(t, where)));
                texts.elements(site).forEach(e -> known.addAll(texts.of(e)));
            }
        }
        return condition.patterns().stream().anyMatch(p -> {
            Pattern pattern = Pattern.compile(p);
            return known.stream().anyMatch(t -> pattern.matcher(t.render()).matches());
        });
    }

    // ---- modelled flows

    static int valueAt(Instruction.Call call, Port port) {
        return switch (port.base()) {
            case RECEIVER -> call.receiver();
            case ARGUMENT -> port.index() == Port.EVERY ? Instruction.NONE : Texts.argument(call, port.index());
            case RETURN, PARAMETER -> Instruction.NONE;
        };
    }

    private static boolean isAt(Instruction.Call call, Port port, int position) {
        boolean isStatic = call.dispatch() == Dispatch.STATIC;
        return switch (port.base()) {
            case RECEIVER -> !isStatic && position == 0;
            case ARGUMENT ->
                port.index() == Port.EVERY
                        ? isStatic || position > 0
                        : position == (isStatic ? port.index() : port.index() + 1);
            case RETURN, PARAMETER -> false;
        };
    }

    private void along(Node node, int at, Instruction.Call call, int position, Propagator flow) {
        if (isAt(call, flow.from(), position)) {
            along(node, at, call, flow);
        }
    }

    /** What is put into the result of the call flows back into what the result writes to. */
    void backFromResult(Node node, Instruction.Call call, Propagator flow) {
        if (flow.from().base() == Port.Base.RETURN) {
            along(node, node.value(), call, flow);
        }
    }

    private void along(Node node, int at, Instruction.Call call, Propagator flow) {
        String form = flow.form();
        for (AccessPath inside : popped(node, call, flow.from().path())) {
            boolean text = "serialised".equals(form) || flow.from().isDeep();
            boolean other = isText(call, flow.to()) && isNoText(inside.head());
            if (!other && (!text || serialisable(inside))) {
                AccessPath taken =
                        isChosenByName(node, at, call, inside) ? inside.tail().withKey(Template.UNKNOWN) : inside;
                AccessPath out = text || isText(call, flow.to()) ? transfer.frozen(taken) : taken;
                int bits = node.form() | (form == null ? Form.PLAIN : Form.of(form));
                into(node, at, call, flow.to(), out, bits, null);
            }
        }
    }

    /** A part of an object, or what a function will give, is not itself the text that is asked for. */
    private static boolean isNoText(AccessPath.@Nullable Hop head) {
        return head instanceof AccessPath.Inside
                || head instanceof AccessPath.Result
                || head instanceof AccessPath.Handed;
    }

    /** A loop over all names that takes a value only when its name passes a test takes some, not all. */
    private static boolean isChosenByName(Node node, int at, Instruction.Call call, AccessPath path) {
        Code where = node.frame().code;
        if (!(path.head() instanceof AccessPath.Names) || !call.target().name().equals("getValue")) {
            return false;
        }
        for (ControlDependence.Branch branch : where.control().of(where.blockOf(at))) {
            int end = where.procedure.blocks()[branch.block()].end();
            if (where.at(end - 1) instanceof Instruction.Test test
                    && where.at(test.left()) instanceof Instruction.Call condition
                    && NAME_TESTS.contains(condition.target().name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Instruction.Call call, Port to) {
        return to.base() == Port.Base.RETURN
                && call.target().result().equals("java.lang.String")
                && to.path().isEmpty();
    }

    /** The datum arrives at a port of the call. */
    private void into(
            Node node, int at, Instruction.Call call, Port to, AccessPath path, int form, @Nullable Effect through) {
        for (AccessPath pushed : pushed(node, call, to.path(), path)) {
            if (to.base() == Port.Base.RETURN) {
                propagation.add(node.frame(), at, pushed, form, node, at, through);
            } else {
                int value = valueAt(call, to);
                if (value != Instruction.NONE && value != node.value()) {
                    propagation.mutate(node.frame(), value, pushed, form, node, at, through);
                }
            }
        }
    }

    private List<AccessPath> popped(Node node, Instruction.Call call, List<Port.Step> steps) {
        List<AccessPath> paths = List.of(node.path());
        for (Port.Step step : steps) {
            List<AccessPath> next = new ArrayList<>();
            for (AccessPath path : paths) {
                if (step instanceof Port.Step.Deep) {
                    next.add(path);
                    continue;
                }
                for (AccessPath.Hop hop : hops(node, call, step)) {
                    AccessPath inner = path.pop(hop);
                    if (inner != null && !next.contains(inner)) {
                        next.add(inner);
                    }
                }
            }
            paths = next;
        }
        return paths;
    }

    private List<AccessPath> pushed(Node node, Instruction.Call call, List<Port.Step> steps, AccessPath path) {
        List<AccessPath> paths = List.of(path);
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<AccessPath> next = new ArrayList<>();
            for (AccessPath inner : paths) {
                hops(node, call, steps.get(i)).forEach(hop -> next.add(inner.push(hop)));
            }
            paths = next;
        }
        return paths;
    }

    private List<AccessPath.Hop> hops(Node node, Instruction.Call call, Port.Step step) {
        if (step instanceof Port.Step.Keyed keyed) {
            return transfer.hops(node, Texts.argument(call, keyed.argument()), false);
        }
        if (step instanceof Port.Step.Named named) {
            return List.of(new AccessPath.Inside(named.name()));
        }
        return List.of(step instanceof Port.Step.Result ? AccessPath.RESULT : AccessPath.ANY);
    }

    // ---- functions run by a library

    private void invoke(Node node, int at, Instruction.Call call, int position, Invocation invocation) {
        int function = valueAt(call, invocation.function());
        if (function == Instruction.NONE) {
            return;
        }
        if (isAt(call, invocation.function(), position)) {
            for (AccessPath path : popped(node, call, invocation.function().path())) {
                held(node, at, call, invocation, path);
            }
        }
        for (int i = 0; i < invocation.with().size(); i++) {
            Port with = invocation.with().get(i);
            if (with != null && isAt(call, with, position)) {
                for (AccessPath path : popped(node, call, with.path())) {
                    handedIn(node, at, call, invocation, function, i, path);
                }
            }
        }
    }

    /** The fact is in the function value itself: what it gives back, or a field of the object it is. */
    private void held(Node node, int at, Instruction.Call call, Invocation invocation, AccessPath path) {
        AccessPath result = path.pop(AccessPath.RESULT);
        Port to = invocation.result();
        if (result != null && to != null) {
            into(node, at, call, to, result, node.form(), null);
        } else if (result != null && (node.form() & Form.ANSWER) != 0 && result.isPlain()) {
            decisions.filtered(new Node(node.frame(), node.value(), result, node.form(), node, at, null), at, call);
        }
        if (path.head() instanceof AccessPath.Handed handed
                && handed.parameter() < invocation.with().size()) {
            Port with = invocation.with().get(handed.parameter());
            if (with != null) {
                into(node, at, call, with, path.tail(), node.form(), null);
            }
        }
        if (path.head() instanceof AccessPath.Field) {
            for (Code body : objectBodies(new Site(node.frame().code, node.value()))) {
                Frame summary = propagation.summary(body, 0, path, node.form());
                propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, invocation, 1, null));
            }
        }
    }

    private void handedIn(
            Node node,
            int at,
            Instruction.Call call,
            Invocation invocation,
            int function,
            int parameter,
            AccessPath path) {
        for (Site origin : origins.of(new Site(node.frame().code, function))) {
            if (origin.instruction() instanceof Instruction.Closure closure) {
                int captured = closure.captured().length;
                for (Code target : code.targets(closure.target(), closure.dispatch())) {
                    Frame summary = propagation.summary(target, captured + parameter, path, node.form());
                    propagation.subscribe(
                            summary, new Subscriber.Invoked(node, at, call, invocation, captured, origin));
                }
                intoReference(node, at, call, invocation, closure, parameter, path);
            } else if (origin.instruction() instanceof Instruction.New create) {
                Code body = functionBody(create.type());
                if (body != null) {
                    Frame summary = propagation.summary(body, 1 + parameter, path, node.form());
                    propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, invocation, 1, null));
                }
            }
        }
    }

    /** A method reference to a library procedure: {@code headers.forEach(request::setHeader)}. */
    private void intoReference(
            Node node,
            int at,
            Instruction.Call call,
            @Nullable Invocation invocation,
            Instruction.Closure closure,
            int parameter,
            AccessPath path) {
        if (!code.targets(closure.target(), closure.dispatch()).isEmpty()) {
            return;
        }
        boolean isStatic = closure.dispatch() == Dispatch.STATIC;
        int position = closure.captured().length + parameter;
        Behaviour behaviour = models.of(closure.target());
        for (Sink sink : behaviour.sinks()) {
            int index = isStatic ? position : position - 1;
            boolean here = sink.at().base() == Port.Base.ARGUMENT && sink.at().index() == index
                    || sink.at().base() == Port.Base.RECEIVER && position == 0;
            if (here) {
                Node carried = new Node(node.frame(), node.value(), path, node.form(), node, at, null);
                sentThrough(carried, at, sink, node.path().head());
            }
        }
        Port to = invocation == null ? new Port(Port.Base.RETURN, 0, List.of()) : invocation.result();
        if (to != null
                && behaviour.sinks().isEmpty()
                && !behaviour.stopsAll()
                && yields(closure.target(), position, isStatic)) {
            into(node, at, call, to, path, node.form(), null);
        }
    }

    private static boolean yields(Symbol target, int position, boolean isStatic) {
        String result = target.result();
        return target.isConstructor()
                || !result.equals("void") && !result.equals("boolean") && (isStatic || position >= 0);
    }

    /** The key of a map entry handed to a setter names the slot. */
    private void sentThrough(Node node, int at, Sink sink, AccessPath.@Nullable Hop entry) {
        AccessPath path = transfer.frozen(node.path());
        Template slot = sink.slot() != null
                ? Template.literal(sink.slot())
                : entry instanceof AccessPath.Key key ? key.text() : null;
        AccessPath named = slot == null ? path : path.withSlot(nested(slot, path.slot()));
        Node last = new Node(node.frame(), Instruction.NONE, named, node.form(), node, at, null);
        Effect.SinkUse use = new Effect.SinkUse(new Site(node.frame().code, at), sink);
        propagation.send(last, use, named, node.form());
    }

    void returned(Subscriber.Invoked invoked, AccessPath path, Effect effect) {
        Invocation invocation = invoked.invocation();
        Port to = invocation == null ? new Port(Port.Base.RETURN, 0, List.of()) : invocation.result();
        if (to != null) {
            into(invoked.node(), invoked.at(), invoked.call(), to, path, effect.form(), effect);
        } else if ((effect.form() & Form.ANSWER) != 0 && path.isPlain()) {
            Node from = invoked.node();
            Node answer = new Node(from.frame(), from.value(), path, effect.form(), from, invoked.at(), effect);
            decisions.filtered(answer, invoked.at(), invoked.call());
        }
    }

    void handed(Subscriber.Invoked invoked, int parameter, AccessPath path, Effect.Handed effect) {
        int index = parameter - invoked.captured();
        Invocation invocation = invoked.invocation();
        if (index < 0) {
            toTaken(invoked, parameter, path, effect);
            return;
        }
        if (invocation == null) {
            int value = Texts.argument(invoked.call(), index);
            if (value != Instruction.NONE) {
                Node node = invoked.node();
                propagation.mutate(node.frame(), value, path, effect.form(), node, invoked.at(), effect);
            }
        } else if (index < invocation.with().size() && invocation.with().get(index) != null) {
            into(
                    invoked.node(),
                    invoked.at(),
                    invoked.call(),
                    invocation.with().get(index),
                    path,
                    effect.form(),
                    effect);
        }
    }

    private void toTaken(Subscriber.Invoked invoked, int parameter, AccessPath path, Effect.Handed effect) {
        Site made = invoked.made();
        if (made != null && made.instruction() instanceof Instruction.Closure closure) {
            Node from = invoked.node();
            Node put = new Node(from.frame(), Instruction.NONE, path, effect.form(), from, invoked.at(), effect);
            propagation.emit(
                    from.frame(), new Effect.Taken(made, closure.captured()[parameter], path, effect.form(), put));
        }
    }

    private List<Code> objectBodies(Site function) {
        List<Code> bodies = new ArrayList<>();
        for (Site origin : origins.of(function)) {
            if (origin.instruction() instanceof Instruction.New create) {
                Code body = functionBody(create.type());
                if (body != null) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    /** {@return the procedure a library runs on an object of this class, by the functional interface it implements} */
    private @Nullable Code functionBody(String type) {
        for (String above : models.ancestors(type)) {
            String name = models.functional(above);
            if (name != null) {
                return code.named(type, name);
            }
        }
        return null;
    }

    boolean isFunctionBody(Code candidate) {
        String name = candidate.procedure.symbol().name();
        for (String above : models.ancestors(candidate.unit.name())) {
            if (name.equals(models.functional(above))) {
                return true;
            }
        }
        return false;
    }

    // ---- code in the program

    private boolean intoCode(Node node, int at, Instruction.Call call, int position) {
        List<Code> targets = narrowed(node, call);
        for (Code target : targets) {
            ParameterUse.Getter getter = use.getter(target);
            if (getter.parameter() >= 0) {
                got(node, at, position, getter);
            } else {
                enter(node, target, position, new Subscriber.Called(node, at, call.arguments()));
            }
        }
        if (position == 0 && targets.size() > 1 && Transfer.isChosenObject(node)) {
            transfer.on(node, at, node.path());
        }
        return !targets.isEmpty() && !isReflectiveSerialiser(call, node);
    }

    /** What is in a field of a class of the program, only its own code gets out, whatever interface it is called by. */
    private boolean inOwnClass(Node node, int at, Instruction.Call call) {
        Code body = node.path().head() instanceof AccessPath.Field field
                ? code.dispatched(field.field().owner(), call.target())
                : null;
        if (body == null || !body.procedure.hasBody()) {
            return false;
        }
        enter(node, body, 0, new Subscriber.Called(node, at, call.arguments()));
        return true;
    }

    private void enter(Node node, Code target, int position, Subscriber subscriber) {
        boolean matters = !(node.path().head() instanceof AccessPath.Field field)
                || use.concerns(target, position, field.field());
        if (matters) {
            propagation.subscribe(propagation.summary(target, position, node.path(), node.form()), subscriber);
        }
    }

    private void got(Node node, int at, int position, ParameterUse.Getter getter) {
        AccessPath path = position == getter.parameter() ? node.path() : null;
        if (path != null && Transfer.isChosenObject(node)) {
            transfer.on(node, at, path);
            return;
        }
        for (AccessPath.Hop hop : getter.hops()) {
            path = path == null ? null : path.pop(hop);
        }
        transfer.on(node, at, path);
    }

    /** Targets of a virtual call, by the receiver's creation when that is seen in the procedure. */
    private List<Code> narrowed(Node node, Instruction.Call call) {
        List<Code> targets = code.targets(call);
        if (targets.size() < 2) {
            return targets;
        }
        List<Code> exact = new ArrayList<>();
        for (Site origin : origins.local(new Site(node.frame().code, call.receiver()))) {
            if (!(origin.instruction() instanceof Instruction.New create)) {
                return targets;
            }
            Code target = code.dispatched(create.type(), call.target());
            if (target != null && !exact.contains(target)) {
                exact.add(target);
            }
        }
        return exact.isEmpty() ? targets : exact;
    }

    private static boolean isReflectiveSerialiser(Instruction.Call call, Node node) {
        return node.path().head() instanceof AccessPath.Field
                && takesAnything(call.target().parameters())
                && SERIALISER.matcher(call.target().name()).matches();
    }

    void captured(Node node, int at, Instruction.Closure closure) {
        for (int i = 0; i < closure.captured().length; i++) {
            if (closure.captured()[i] != node.value()) {
                continue;
            }
            List<Code> targets = code.targets(closure.target(), closure.dispatch());
            for (Code target : targets) {
                Frame summary = propagation.summary(target, i, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Created(node, at, closure.captured()));
            }
            if (targets.isEmpty() && !models.of(closure.target()).stopsAll()) {
                decisions.captured(node, at, closure);
            }
        }
    }

    /** A library calls the program's own stream with what was written to it. */
    void written(Node node, Code method) {
        int self = node.value();
        enter(node, method, 1, new Subscriber.Called(node, node.at(), new int[] {self, self, self, self}));
    }

    /** A call of a functional interface: the receiver is a function value. */
    private boolean intoFunction(Node node, int at, Instruction.Call call, int position) {
        boolean functional =
                call.target().name().equals(models.functional(call.target().owner()))
                        || call.dispatch() == Dispatch.INTERFACE
                                && (code.resolve(call.target()) != null
                                        || !code.functions(call.target()).isEmpty());
        if (!functional || call.receiver() == Instruction.NONE) {
            return false;
        }
        if (position == 0) {
            onFunction(node, at, call);
        } else {
            handedDirectly(node, at, call, position - 1);
        }
        return true;
    }

    /** {@return whether the receiver is a function of the program, whose own code answers} */
    boolean isOwnFunction(Node node, Instruction.Call call) {
        if (call.receiver() == Instruction.NONE
                || !call.target().name().equals(models.functional(call.target().owner()))) {
            return false;
        }
        for (Site origin : origins.of(new Site(node.frame().code, call.receiver()))) {
            boolean own = origin.instruction() instanceof Instruction.Closure closure
                            && !code.targets(closure.target(), closure.dispatch())
                                    .isEmpty()
                    || origin.instruction() instanceof Instruction.New create && functionBody(create.type()) != null;
            if (own) {
                return true;
            }
        }
        return false;
    }

    private void onFunction(Node node, int at, Instruction.Call call) {
        AccessPath result =
                Transfer.isChosenObject(node) ? node.path() : node.path().pop(AccessPath.RESULT);
        if (result != null && Sources.APPLIED.equals(result.key())) {
            int name = Texts.argument(call, 0);
            for (Template key : name == Instruction.NONE ? List.<Template>of() : texts.of(node.frame().code, name)) {
                transfer.on(node, at, result.withKey(key));
            }
        } else {
            transfer.on(node, at, result);
        }
        if (node.path().head() instanceof AccessPath.Handed handed) {
            int value = Texts.argument(call, handed.parameter());
            if (value != Instruction.NONE) {
                propagation.mutate(node.frame(), value, node.path().tail(), node.form(), node, at, null);
            }
        }
        if (node.path().head() instanceof AccessPath.Field) {
            for (Code body : objectBodies(new Site(node.frame().code, node.value()))) {
                Frame summary = propagation.summary(body, 0, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Called(node, at, call.arguments()));
            }
        }
    }

    private boolean mayRunFunction(Instruction.Call call) {
        return call.dispatch() == Dispatch.INTERFACE
                && !code.functions(call.target()).isEmpty();
    }

    /** Where it is not seen which function is called, it may be any that is made for the interface. */
    private void handedDirectly(Node node, int at, Instruction.Call call, int parameter) {
        boolean known = false;
        for (Site origin : origins.of(new Site(node.frame().code, call.receiver()))) {
            known |= intoMade(node, at, call, parameter, origin);
        }
        if (known) {
            return;
        }
        List<Site> held = this.held.of(new Site(node.frame().code, call.receiver()));
        for (Site made : held.isEmpty() ? code.functions(call.target()) : held) {
            intoMade(node, at, call, parameter, made);
        }
    }

    /** {@return whether the origin makes the function or object that is called} */
    private boolean intoMade(Node node, int at, Instruction.Call call, int parameter, Site origin) {
        if (origin.instruction() instanceof Instruction.Closure closure) {
            int captured = closure.captured().length;
            for (Code target : code.targets(closure.target(), closure.dispatch())) {
                Frame summary = propagation.summary(target, captured + parameter, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, null, captured, origin));
            }
            intoReference(node, at, call, null, closure, parameter, node.path());
            return true;
        }
        if (origin.instruction() instanceof Instruction.New create) {
            Code body = code.dispatched(create.type(), call.target());
            Code found = body == null ? functionBody(create.type()) : body;
            if (found != null) {
                Frame summary = propagation.summary(found, parameter + 1, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Called(node, at, call.arguments()));
            }
            return true;
        }
        return false;
    }

    // ---- defaults

    private void byDefault(Node node, int at, Instruction.Call call, int position) {
        boolean platform = call.target().owner().startsWith("java.");
        boolean manner = platform && isManner(call, position);
        if (manner && !Form.isChosen(node.form()) || platform && isReadBy(call, position, manner)) {
            return;
        }
        AccessPath reflected = reflection.read(node.frame().code, call, position, node.path());
        if (reflected != null) {
            propagation.add(node.frame(), at, reflected, node.form() | Form.REFLECTED, node, at, null);
            return;
        }
        int form = node.form() | (platform ? Form.PLAIN : Form.ASSUMED);
        boolean serialiser = SERIALISER.matcher(call.target().name()).matches();
        if (node.path().head() instanceof AccessPath.Field && !serialiser) {
            if (!platform) {
                propagation.escape(node, node.path(), node.form());
            }
            return;
        }
        boolean other = node.path().head() instanceof AccessPath.Inside;
        if (other || !serialisable(node.path()) && serialiser) {
            return;
        }
        AccessPath path = passing(node, call, position);
        if (yields(call, position)) {
            propagation.add(node.frame(), at, path, form, node, at, null);
        }
        if (position > 0 && call.receiver() != Instruction.NONE && fills(node, call, platform)) {
            propagation.mutate(node.frame(), call.receiver(), path, form, node, at, null);
        }
    }

    private static boolean isManner(Instruction.Call call, int position) {
        int index = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        return index >= 0 && MANNERS.contains(call.target().parameterList().get(index));
    }

    /** A pattern says how a text is read; what is read is not made of it. */
    private static boolean isReadBy(Instruction.Call call, int position, boolean manner) {
        boolean format = position == 0
                && call.dispatch() != Dispatch.STATIC
                && (call.target().owner().startsWith("java.time.format.")
                        || call.target().owner().startsWith("java.text."));
        return call.target().name().startsWith("parse") && (manner || format);
    }

    private AccessPath passing(Node node, Instruction.Call call, int position) {
        String owner = call.target().owner();
        String name = call.target().name();
        boolean isFormat = owner.equals("java.lang.String")
                && name.toLowerCase(Locale.ROOT).startsWith("format");
        if (isFormat) {
            return formatted(node, call);
        }
        boolean toText = call.target().result().equals("java.lang.String");
        return toText && position <= call.arguments().length ? transfer.frozen(node.path()) : node.path();
    }

    /** The text in front of a value in a format pattern names it. */
    private AccessPath formatted(Node node, Instruction.Call call) {
        int pattern = call.target().parameters().startsWith("java.util.Locale") ? 1 : 0;
        String text = texts.constant(node.frame().code, call.arguments()[pattern]);
        if (text != null && node.path().head() instanceof AccessPath.Key key) {
            String index = String.valueOf(key.text().constant());
            if (index.matches("#\\d{1,4}")) {
                String before = TextFunctions.before(text, Integer.parseInt(index.substring(1)));
                return Transfer.named(transfer.frozen(node.path().tail()), before);
            }
        }
        return transfer.frozen(node.path());
    }

    private static boolean yields(Instruction.Call call, int position) {
        String result = call.target().result();
        if (result.equals("void")
                || result.equals("boolean")
                || MEASURES.contains(call.target().name())) {
            return false;
        }
        if (!NUMBERS.contains(result)) {
            return true;
        }
        boolean receiver = position == 0 && call.receiver() != Instruction.NONE;
        int index = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        return receiver
                ? !call.target().owner().equals("java.lang.String")
                : NUMBERS.contains(call.target().parameterList().get(index))
                        || call.target().name().startsWith("parse");
    }

    /** Whether an unknown call keeps its argument in the receiver: constructors always, others when the object is local. */
    private boolean fills(Node node, Instruction.Call call, boolean platform) {
        if (call.target().isConstructor()) {
            return true;
        }
        if (platform) {
            return call.target().result().equals("void")
                    && !call.target().parameters().isEmpty();
        }
        Instruction receiver = node.frame().code.at(Texts.stripCasts(node.frame().code, call.receiver()));
        return receiver instanceof Instruction.New
                || receiver instanceof Instruction.Call
                || receiver instanceof Instruction.Load
                        && Streams.writes(call, origins.of(new Site(node.frame().code, call.receiver())));
    }

    /** A type written {@code ?} is one that a source file does not tell. */
    private static boolean takesAnything(String parameters) {
        return parameters.contains("java.lang.Object") || parameters.contains("?");
    }
}
