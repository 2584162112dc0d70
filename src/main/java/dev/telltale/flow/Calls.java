package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Barrier;
import dev.telltale.rule.Condition;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Relay;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a fact over a call: into sinks, along modelled flows, into the called code, or by default when nothing is known. */
final class Calls {
    private static final Set<String> MEASURES =
            Set.of("hashCode", "compareTo", "length", "size", "indexOf", "lastIndexOf", "ordinal", "equals", "count");
    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "byte", "char", "float", "double");
    /** Arguments of these types say how something is done, not what. */
    private static final Set<String> MANNERS = Set.of(
            "java.nio.charset.Charset",
            "java.util.Comparator",
            "java.lang.Class",
            "java.text.Collator",
            "java.time.format.DateTimeFormatter",
            "java.util.concurrent.Executor");

    /** So do these where the platform takes them; another library may keep them as what they are. */
    private static final Set<String> PLATFORM_MANNERS =
            Set.of("java.util.Locale", "java.util.TimeZone", "java.time.ZoneId");

    /** Of more texts than these nobody knows which it is. */
    static final int FEW = 4;

    static final Port RETURN = new Port(Port.Base.RETURN, 0, List.of());

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
    private final SinkCalls sinks;
    private final FunctionCalls functions;
    private final Relays relays;
    private final TextBuilders builders;
    private final BeanProperties beans;

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
        this.sinks = new SinkCalls(propagation, transfer, this, code, models, texts);
        this.functions = new FunctionCalls(propagation, transfer, this, code, models, texts, origins, held, decisions);
        this.relays = new Relays(code, models);
        this.builders = new TextBuilders(texts);
        this.beans = new BeanProperties(code);
    }

    void over(Node node, int at, Instruction.Call call) {
        for (int position = 0; position < call.arguments().length; position++) {
            boolean given = call.arguments()[position] == node.value();
            boolean shown = given
                    && ShownObjects.makesText(call, position)
                    && transfer.objects().ask(node, at);
            if (given && !shown) {
                at(node, at, call, position);
            }
        }
    }

    private void at(Node node, int at, Instruction.Call call, int position) {
        Behaviour behaviour = models.of(call.target());
        boolean sunk = sinks.arrives(node, at, call, position, behaviour) || sinks.annotated(node, at, call, position);
        relayed(node, at, call, position);
        Set<String> stopped = stopped(node, call, position, behaviour);
        if (stopped.contains("*")) {
            decisions.counted(node, at, call);
            if (!sunk) {
                named(node, at, call, position, behaviour);
            }
            return;
        }
        Node passing = stopped.isEmpty() ? node : stopped(node, stopped);
        if (!sunk) {
            decisions.asked(passing, at, call);
            decisions.lookedUp(passing, at, call, position);
            decisions.ordered(passing, at, call, position);
            named(passing, at, call, position, behaviour);
        }
        if (!sunk && (decisions.held(passing, at, call, position) || KeptFiles.isNameOnly(call, position))) {
            return;
        }
        if (behaviour.explicit() && position == 0 && inOwnClass(passing, at, call)) {
            return;
        }
        if (behaviour.explicit()) {
            behaviour.flows().forEach(flow -> along(passing, at, call, position, flow));
            behaviour.invocations().forEach(invocation -> functions.invoke(passing, at, call, position, invocation));
            if (!sunk && isPluggedIn(passing, call, position, behaviour)) {
                propagation.escape(passing, passing.path(), passing.form());
            }
        } else if (!sunk) {
            boolean entered = intoCode(passing, at, call, position);
            if (!entered && !functions.intoFunction(passing, at, call, position)) {
                byDefault(passing, at, call, position);
            } else if (entered && position > 0 && functions.mayRunFunction(call)) {
                functions.handedDirectly(passing, at, call, position - 1);
            }
        }
    }

    /** An object of the program that is given to a library as one of its own kind, of which no model tells more, is called by it some day. */
    private static boolean isPluggedIn(Node node, Instruction.Call call, int position, Behaviour behaviour) {
        int index = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        return isOwnObject(node.path(), call.target(), index)
                && behaviour.flows().stream().noneMatch(flow -> isAt(call, flow.from(), position))
                && behaviour.invocations().stream()
                        .noneMatch(invocation -> isAt(call, invocation.function(), position));
    }

    /** {@return whether the datum is in an object of the program that is given to a library by a type of the library} */
    static boolean isOwnObject(AccessPath path, Symbol target, int argument) {
        return argument >= 0
                && !target.owner().startsWith("java.")
                && !target.parameterList().get(argument).startsWith("java.")
                && path.head() instanceof AccessPath.Field;
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
        if (sinks.arrives(node, at, call, position, behaviour) || behaviour.stopsAll()) {
            return;
        }
        List<Code> targets = behaviour.explicit() ? List.of() : narrowed(node, call, position);
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

    /** {@return the categories that the call does not let pass from this position} */
    private Set<String> stopped(Node node, Instruction.Call call, int position, Behaviour behaviour) {
        Set<String> stopped = behaviour.stopped();
        for (Barrier barrier : behaviour.barriers()) {
            boolean here = barrier.at() == null || isAt(call, barrier.at(), position);
            if (here && holds(node.frame().code, call, barrier.where())) {
                stopped = new TreeSet<>(stopped);
                stopped.add(barrier.category());
            }
        }
        return stopped;
    }

    /** Category-bound barriers become bits: the category of a summarised datum is known only at its source. */
    Node stopped(Node node, Set<String> categories) {
        int form = node.form();
        for (String category : categories) {
            form |= propagation.barriers().bit(category);
        }
        return new Node(node.frame(), node.value(), node.path(), form, node.previous(), node.at(), node.through());
    }

    /** {@return the path of a datum written into an object that leaves, such as a stream or a map of headers} */
    AccessPath written(AccessPath path) {
        return transfer.frozen(path);
    }

    FunctionCalls functions() {
        return functions;
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
        Set<Template> known = new LinkedHashSet<>();
        for (int i = 0; i < call.arguments().length; i++) {
            if (condition.argument() == Condition.ANY || call.arguments()[i] == asked(call, condition)) {
                Site site = new Site(where, call.arguments()[i]);
                texts.of(site).forEach(t -> known.addAll(texts.closed(t, where)));
                texts.elements(site).forEach(e -> known.addAll(texts.of(e)));
            }
        }
        if (condition.argument() != Condition.ANY && known.size() > FEW) {
            return false;
        }
        return condition.patterns().stream().anyMatch(p -> {
            Pattern pattern = Pattern.compile(p);
            return known.stream().anyMatch(t -> pattern.matcher(t.render()).matches());
        });
    }

    private static int asked(Instruction.Call call, Condition condition) {
        return condition.argument() == Condition.RECEIVER
                ? call.receiver()
                : Texts.argument(call, condition.argument());
    }

    // ---- modelled flows

    static int valueAt(Instruction.Call call, Port port) {
        return switch (port.base()) {
            case RECEIVER -> call.receiver();
            case ARGUMENT -> port.index() == Port.EVERY ? Instruction.NONE : Texts.argument(call, port.index());
            case RETURN, PARAMETER -> Instruction.NONE;
        };
    }

    static boolean isAt(Instruction.Call call, Port port, int position) {
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
        if (!holds(node.frame().code, call, flow.where())) {
            return;
        }
        String form = flow.form();
        for (AccessPath inside : popped(node, call, flow.from().path())) {
            boolean properties = "properties".equals(form);
            boolean text =
                    properties || "serialised".equals(form) || flow.from().isDeep();
            boolean other = isText(call, flow.to()) && isNoText(inside.head());
            if (!other && (!text || sinks.serialisable(inside)) && (!properties || beans.areWritten(inside))) {
                AccessPath taken = ChosenNames.isSome(node, at, call, inside)
                        ? inside.tail().withKey(Template.UNKNOWN)
                        : inside;
                boolean appended = flow.from().base() == Port.Base.ARGUMENT && TextBuilders.isAppend(call);
                Template slot = flow.from().base() == Port.Base.ARGUMENT
                        ? QueryParameters.slot(texts, node.frame().code, call)
                        : null;
                AccessPath out = appended
                        ? appended(node, at, call, taken)
                        : slot != null
                                ? transfer.frozen(taken).withSlot(slot)
                                : text || isText(call, flow.to()) ? transfer.frozen(taken) : taken;
                int bits = node.form() | (form == null ? Form.PLAIN : Form.of(form));
                into(node, at, call, flow.to(), "hashed".equals(form) ? nameless(out) : out, bits, null);
            }
        }
    }

    /** Nobody can tell from a digest what the parts of a document were called. */
    private static AccessPath nameless(AccessPath path) {
        return path.isPlain() ? path.withSlot(null) : path;
    }

    /** A part of an object, or what a function will give, is not itself the text that is asked for. */
    private static boolean isNoText(AccessPath.@Nullable Hop head) {
        return head instanceof AccessPath.Inside
                || head instanceof AccessPath.Result
                || head instanceof AccessPath.Handed;
    }

    private static boolean isText(Instruction.Call call, Port to) {
        return to.base() == Port.Base.RETURN
                && call.target().result().equals("java.lang.String")
                && to.path().isEmpty();
    }

    /** The datum arrives at a port of the call. */
    void into(Node node, int at, Instruction.Call call, Port to, AccessPath path, int form, @Nullable Effect through) {
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

    /** {@return what is left of the path behind the steps; of a container that was chosen, every element was} */
    List<AccessPath> popped(Node node, Instruction.Call call, List<Port.Step> steps) {
        List<AccessPath> paths = List.of(node.path());
        for (Port.Step step : steps) {
            List<AccessPath> next = new ArrayList<>();
            for (AccessPath path : paths) {
                boolean element = step instanceof Port.Step.Element;
                if (step instanceof Port.Step.Deep || element && Transfer.isChosenObject(node)) {
                    next.add(path);
                    continue;
                }
                List<AccessPath.Hop> hops = hops(node, call, step);
                for (AccessPath.Hop hop : hops) {
                    AccessPath inner = hops.size() > 1 ? taken(path, hop) : path.pop(hop);
                    if (inner != null && !next.contains(inner)) {
                        next.add(inner);
                    }
                }
            }
            paths = next;
        }
        return paths;
    }

    /** Of several names that are asked for in turn, the datum keeps its own. */
    private static @Nullable AccessPath taken(AccessPath path, AccessPath.Hop hop) {
        AccessPath inner = path.pop(hop);
        return inner != null && path.head() instanceof AccessPath.Key own ? inner.from(own.text()) : inner;
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

    /** {@return what the step of a port selects where no datum has a name of its own yet} */
    List<AccessPath.Hop> hops(Site site, Port.Step step) {
        Instruction.Call call = (Instruction.Call) site.instruction();
        List<Template> names = step instanceof Port.Step.Keyed keyed
                ? texts.of(site.code(), Texts.argument(call, keyed.argument()))
                : List.of();
        if (step instanceof Port.Step.Named named) {
            return List.of(new AccessPath.Inside(named.name()));
        }
        boolean known =
                !names.isEmpty() && names.size() <= FEW && names.stream().noneMatch(Template::isUnknown);
        return known
                ? names.stream()
                        .map(name -> (AccessPath.Hop) new AccessPath.Key(name))
                        .toList()
                : List.of(AccessPath.ANY);
    }

    // ---- code in the program

    private boolean intoCode(Node node, int at, Instruction.Call call, int position) {
        List<Code> targets = narrowed(node, call, position);
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
        boolean own = position == 0 && call.dispatch() != Dispatch.STATIC;
        return !targets.isEmpty() && (own || !isReflectiveSerialiser(call, node));
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

    void enter(Node node, Code target, int position, Subscriber subscriber) {
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
    private List<Code> narrowed(Node node, Instruction.Call call, int position) {
        List<Code> targets = code.targets(call);
        if (targets.size() < 2) {
            return targets;
        }
        if (position == 0 && node.path().head() instanceof AccessPath.Field held) {
            List<Code> ofHolders = code.dispatchedBelow(held.field().owner(), call.target());
            return ofHolders.isEmpty() ? targets : ofHolders;
        }
        List<Site> creations = origins.creations(new Site(node.frame().code, call.receiver()));
        List<Code> exact = new ArrayList<>();
        for (Site creation : creations == null ? List.<Site>of() : creations) {
            Code target = code.dispatched(((Instruction.New) creation.instruction()).type(), call.target());
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

    /** A library calls the program's own stream with what was written to it. */
    void written(Node node, Code method) {
        int self = node.value();
        enter(node, method, 1, new Subscriber.Called(node, node.at(), new int[] {self, self, self, self}));
    }

    // ---- defaults

    private void byDefault(Node node, int at, Instruction.Call call, int position) {
        boolean platform = call.target().owner().startsWith("java.");
        boolean manner = isManner(call, position, platform);
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
        if (other || !sinks.serialisable(node.path()) && serialiser) {
            return;
        }
        Template slot = position > 0 ? QueryParameters.slot(texts, node.frame().code, call) : null;
        AccessPath path = slot == null
                ? passing(node, call, position)
                : transfer.frozen(node.path()).withSlot(slot);
        if (yields(call, position)) {
            propagation.add(node.frame(), at, path, form, node, at, null);
        }
        if (position > 0 && call.receiver() != Instruction.NONE && fills(node, call, platform)) {
            propagation.mutate(node.frame(), call.receiver(), path, form, node, at, null);
        }
    }

    private static boolean isManner(Instruction.Call call, int position, boolean platform) {
        int index = call.dispatch() == Dispatch.STATIC ? position : position - 1;
        String type = index < 0 ? "" : call.target().parameterList().get(index);
        return MANNERS.contains(type) || platform && PLATFORM_MANNERS.contains(type);
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

    /** The text in front of a value in a text builder names it. */
    private AccessPath appended(Node node, int at, Instruction.Call call, AccessPath path) {
        Front before = builders.before(node.frame().code, at, call);
        return Transfer.named(transfer.frozen(path), before, path.entry());
    }

    /** The text in front of a value in a format pattern names it. */
    private AccessPath formatted(Node node, Instruction.Call call) {
        int pattern = call.target().parameters().startsWith("java.util.Locale") ? 1 : 0;
        List<String> patterns = texts.patterns(node.frame().code, call.arguments()[pattern]);
        String index = node.path().head() instanceof AccessPath.Key key
                ? String.valueOf(key.text().constant())
                : "";
        if (!index.matches("#\\d{1,4}")) {
            return transfer.frozen(node.path());
        }
        int value = Integer.parseInt(index.substring(1));
        String before = patterns.stream()
                .map(text -> TextFunctions.before(text, value))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Transfer.named(transfer.frozen(node.path().tail()), before);
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
