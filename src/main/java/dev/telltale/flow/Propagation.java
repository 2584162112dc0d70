package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Sink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows data forward. A datum that enters a procedure as an argument is followed by a summary of that procedure, so that it
 * comes back only to the call it came from; a datum that was born in a procedure goes back to every caller. Objects are
 * followed by access paths; when an object can be followed no further, its field stands for it in all objects of the class.
 */
final class Propagation {
    /** About a kilobyte each. */
    private static final int FRAMES = 30_000;

    private final CodeBase code;
    private final Texts texts;
    private final Endpoints endpoints;
    private final Budget budget;
    private final Transfer transfer;
    private final Mutations mutations;
    private final KeptFiles files;
    private final WholeReads whole;
    private final Map<Code, Map<SourcePoint, Frame>> labelFrames = new HashMap<>();
    private final Map<Code, Map<Seed, Frame>> summaries = new HashMap<>();
    private final ArrayDeque<Work> work = new ArrayDeque<>();
    /** What holds for some object of a class waits until what holds for the object at hand is followed to the end. */
    private final ArrayDeque<Work> guessed = new ArrayDeque<>();
    /** What was only chosen by the datum waits until the datum itself is. */
    private final ArrayDeque<Work> later = new ArrayDeque<>();

    private final Map<Frame, List<Work>> postponed = new HashMap<>();
    /** Summaries that were asked for by this source, with what they are made from. */
    private final Set<Frame> resumed = new HashSet<>();

    private final Set<Frame> listening = new LinkedHashSet<>();
    private final Set<Object> stored = new LinkedHashSet<>();
    private final List<Hit> hits = new ArrayList<>();
    private final Map<Object, Hit> hitKeys = new HashMap<>();
    /** Of these, what this try has come to: a source that is followed again finds again what is behind a file. */
    private final Set<Object> reached = new HashSet<>();

    private final Barriers barriers = new Barriers();
    private final Widening widening = new Widening();
    private int frames;

    private record Seed(int parameter, AccessPath path, int form) {}

    /** Something still to be done; a queue rather than recursion, so that depth is no matter. */
    private sealed interface Work {
        Frame frame();

        int form();

        AccessPath path();
    }

    private record Carry(Node node) implements Work {
        @Override
        public Frame frame() {
            return node.frame();
        }

        @Override
        public int form() {
            return node.form();
        }

        @Override
        public AccessPath path() {
            return node.path();
        }
    }

    private record Alias(Node node) implements Work {
        @Override
        public Frame frame() {
            return node.frame();
        }

        @Override
        public int form() {
            return node.form();
        }

        @Override
        public AccessPath path() {
            return node.path();
        }
    }

    private record Tell(Frame frame, Effect effect) implements Work {
        @Override
        public int form() {
            return effect.form();
        }

        @Override
        public AccessPath path() {
            return effect.path();
        }
    }

    private record StoredKey(SourcePoint label, Object identity) {}

    /**
     * A datum that reached a sink; the path is closed.
     *
     * @param again where the same datum reaches the same sink in other ways; grows during the search
     */
    record Hit(
            SourcePoint source,
            Effect.SinkUse use,
            List<Template> addresses,
            AccessPath path,
            int form,
            Node node,
            List<Node> again) {}

    Propagation(
            CodeBase code,
            ModelIndex models,
            Texts texts,
            Origins origins,
            Endpoints endpoints,
            Budget budget,
            Limits limits) {
        this.endpoints = endpoints;
        this.code = code;
        this.texts = texts;
        this.budget = budget;
        this.files = new KeptFiles(code, models, origins);
        this.whole = new WholeReads(code, models);
        HeldObjects held = new HeldObjects(code, origins);
        this.mutations = new Mutations(this, code, models, texts, held, new OwnStreams(code, models, origins));
        this.transfer = new Transfer(this, code, models, texts, origins, held, endpoints, limits);
    }

    List<Hit> hits() {
        return hits;
    }

    /** Follows one source to the end or to its budget; what was found of it before is not found twice. */
    void follow(SourcePoint point) {
        if (!point.mayMatter(texts)) {
            return;
        }
        tidy();
        Frame frame = labelFrame(point.site().code(), point);
        widening.start();
        if (point.mutated()) {
            mutate(
                    frame,
                    point.value(),
                    point.path(),
                    point.form(),
                    null,
                    point.site().at(),
                    null);
        } else {
            add(
                    frame,
                    point.value(),
                    point.path(),
                    point.form(),
                    null,
                    point.site().at(),
                    null);
        }
        drain();
        forget();
    }

    /** Leaves a source that cannot be followed; what was left half done is made again when it is asked for again. */
    void abandon() {
        List.of(work, guessed, later).forEach(ArrayDeque::clear);
        forget();
        endSummaries();
    }

    /** Summaries are made again when they are asked for again. */
    private void tidy() {
        if (frames > FRAMES) {
            endSummaries();
        }
        code.tidy();
    }

    /** Nothing is followed any more: only what was found is still needed. */
    void end() {
        endSummaries();
        code.release();
    }

    /** Drops every summary; those that evidence needs are held by it. */
    private void endSummaries() {
        frames = 0;
        summaries.values().forEach(known -> known.values().forEach(Frame::close));
        summaries.clear();
        postponed.clear();
    }

    /** Facts of one source mean nothing to the next; summaries stay. */
    private void forget() {
        labelFrames.values().forEach(known -> known.values().forEach(Frame::close));
        labelFrames.clear();
        stored.clear();
        resumed.clear();
        reached.clear();
        listening.forEach(Frame::forgetSources);
        listening.clear();
    }

    private void drain() {
        for (Work next = next(); next != null; next = next()) {
            if (!budget.allows(next.form(), next.path())) {
                postpone(next);
            } else if (next instanceof Carry carry) {
                transfer.apply(carry.node());
            } else if (next instanceof Alias alias) {
                mutations.toAliases(alias.node());
            } else if (next instanceof Tell tell) {
                tell(tell.frame(), tell.effect());
            }
        }
    }

    private @Nullable Work next() {
        for (ArrayDeque<Work> queue : List.of(work, guessed, later)) {
            if (!queue.isEmpty()) {
                return queue.remove();
            }
        }
        return null;
    }

    private void todo(Work more) {
        int form = more.form();
        ArrayDeque<Work> queue = Form.isChosen(form) ? later : (form & Form.ANY_OBJECT) != 0 ? guessed : work;
        if (more instanceof Tell tell && isNearTheEnd(tell.effect())) {
            queue.addFirst(more);
        } else {
            queue.add(more);
        }
    }

    /** What has reached a sink, or something that writes elsewhere, is told before the budget is spent on other ways. */
    private static boolean isNearTheEnd(Effect effect) {
        return effect instanceof Effect.Sent || effect instanceof Effect.Written;
    }

    /** A summary that ran into one source's budget goes on when the next source asks for it. */
    private void postpone(Work unfinished) {
        Frame frame = unfinished.frame();
        if (frame.label == null) {
            postponed.computeIfAbsent(frame, k -> new ArrayList<>()).add(unfinished);
        }
    }

    /** Goes on with what is unfinished in a summary, and in those it is made from. */
    private void resume(Frame asked) {
        ArrayDeque<Frame> open = new ArrayDeque<>(List.of(asked));
        while (!open.isEmpty() && !postponed.isEmpty()) {
            Frame frame = open.remove();
            if (resumed.add(frame)) {
                postponed.getOrDefault(frame, List.of()).forEach(this::todo);
                postponed.remove(frame);
                open.addAll(frame.uses());
            }
        }
    }

    private Frame labelFrame(Code where, SourcePoint label) {
        return labelFrames
                .computeIfAbsent(where, k -> new HashMap<>())
                .computeIfAbsent(label, k -> new Frame(where, label));
    }

    /** {@return the summary of what happens to the datum at a parameter's path, null over budget} */
    @Nullable
    Frame summary(Code where, int parameter, AccessPath handed, int form) {
        if (handed.head() instanceof AccessPath.Field && isText(where, parameter)) {
            return null;
        }
        AccessPath path = handed.isSymbolic() ? handed.mapTemplates(Template::held) : handed;
        Map<Seed, Frame> known = summaries.computeIfAbsent(where, k -> new HashMap<>());
        Seed seed = new Seed(parameter, path, form);
        Frame frame = known.get(seed);
        if (frame != null) {
            resume(frame);
        } else if (budget.allowsSummary(where, known.size())) {
            frame = new Frame(where, null);
            frames++;
            known.put(seed, frame);
            int value = where.parameter(parameter);
            if (value != Instruction.NONE) {
                add(frame, value, path, form, null, value, null);
            }
        }
        return frame;
    }

    /** An object never is a text, whatever generic code hands it on. */
    private static boolean isText(Code where, int parameter) {
        int declared = where.isStatic() ? parameter : parameter - 1;
        List<String> types = where.procedure.symbol().parameterList();
        return declared >= 0 && declared < types.size() && types.get(declared).equals("java.lang.String");
    }

    /** Records that the value holds the datum, unless that is known. */
    void add(
            Frame frame,
            int value,
            AccessPath path,
            int form,
            @Nullable Node previous,
            int at,
            @Nullable Effect through) {
        Frame.Fact fact = new Frame.Fact(value, path, form);
        int certain = form & ~Form.CERTAINTY;
        if (form != certain && frame.fact(new Frame.Fact(value, path, certain)) != null) {
            return;
        }
        if (frame.fact(fact) == null) {
            Node node = new Node(frame, value, path, form, previous, at, through);
            frame.learn(fact, node);
            todo(new Carry(node));
        }
    }

    /** Records that the datum was put into the object; every other name of that object sees it too. */
    void mutate(
            Frame frame,
            int value,
            AccessPath path,
            int form,
            @Nullable Node previous,
            int at,
            @Nullable Effect through) {
        Frame.Fact fact = new Frame.Fact(value, path, form);
        if (!frame.mutate(fact)) {
            return;
        }
        add(frame, value, path, form, previous, at, through);
        Node node = frame.fact(fact);
        if (node != null) {
            todo(new Alias(node));
        }
    }

    /** Makes an effect known to callers, or acts on it when the datum's source is known. */
    void emit(Frame frame, Effect effect) {
        if (frame.record(effect)) {
            todo(new Tell(frame, effect));
        }
    }

    private void tell(Frame frame, Effect effect) {
        SourcePoint label = frame.label;
        if (label != null) {
            act(effect, label);
            return;
        }
        for (Subscriber subscriber : frame.subscribers()) {
            deliver(effect, subscriber);
        }
    }

    void subscribe(@Nullable Frame summary, Subscriber subscriber) {
        if (summary != null && summary.subscribe(subscriber)) {
            listening.add(summary);
            Frame asking = subscriber.node().frame();
            if (asking.label == null) {
                asking.use(summary);
            }
            for (Effect effect : summary.effects()) {
                deliver(effect, subscriber);
            }
        }
    }

    private void deliver(Effect effect, Subscriber subscriber) {
        Node from = subscriber.node();
        Code caller = from.frame().code;
        for (AccessPath path :
                PathTexts.filled(effect.path(), t -> texts.substituted(t, caller, subscriber.values()))) {
            if (effect instanceof Effect.Returned) {
                returnTo(subscriber, path, effect);
            } else if (effect instanceof Effect.Handed handed) {
                handTo(subscriber, handed, path);
            } else {
                Node node =
                        new Node(from.frame(), Instruction.NONE, path, effect.form(), from, subscriber.at(), effect);
                emit(from.frame(), addressed(effect, path, node, subscriber));
            }
        }
    }

    /** The effect in its caller; what its procedure says of its own parameters' addresses, the caller fills in. */
    private Effect addressed(Effect effect, AccessPath path, Node node, Subscriber subscriber) {
        Effect moved = effect.moved(path, node);
        if (!(effect instanceof Effect.Sent sent) || sent.addresses().stream().noneMatch(Template::isSymbolic)) {
            return moved;
        }
        Code where = sent.node().frame().code;
        Site caller = subscriber instanceof Subscriber.Invoked invoked && invoked.made() != null
                ? invoked.made()
                : new Site(node.frame().code, subscriber.at());
        Set<Template> addresses = new LinkedHashSet<>();
        sent.addresses()
                .forEach(t -> addresses.addAll(endpoints.substituted(t, where, caller, subscriber.arguments())));
        return ((Effect.Sent) moved).to(addresses.stream().limit(Texts.MAX).toList());
    }

    /** The datum is at a sink in this frame. */
    void send(Node last, Effect.SinkUse use, AccessPath path, int form) {
        emit(last.frame(), new Effect.Sent(use, endpoints.of(use.site()), path, form, last));
    }

    private void returnTo(Subscriber subscriber, AccessPath path, Effect effect) {
        Node from = subscriber.node();
        if (subscriber instanceof Subscriber.Called called) {
            add(from.frame(), called.at(), path, effect.form(), from, called.at(), effect);
        } else if (subscriber instanceof Subscriber.Created created) {
            add(from.frame(), created.at(), path.push(AccessPath.RESULT), effect.form(), from, created.at(), effect);
        } else if (subscriber instanceof Subscriber.Invoked invoked) {
            transfer.calls().functions().returned(invoked, path, effect);
        } else if (subscriber instanceof Subscriber.Shown shown) {
            transfer.objects().told(shown, path, effect);
        }
    }

    private void handTo(Subscriber subscriber, Effect.Handed handed, AccessPath path) {
        Node from = subscriber.node();
        int parameter = handed.parameter();
        if (subscriber instanceof Subscriber.Invoked invoked) {
            transfer.calls().functions().handed(invoked, parameter, path, handed);
        } else if (parameter < subscriber.arguments().length) {
            int value = subscriber.arguments()[parameter];
            mutate(from.frame(), value, path, handed.form(), from, subscriber.at(), handed);
        } else if (subscriber instanceof Subscriber.Created created) {
            AccessPath inside = path.push(new AccessPath.Handed(parameter - created.arguments().length));
            add(from.frame(), created.at(), inside, handed.form(), from, created.at(), handed);
        }
    }

    private void act(Effect effect, SourcePoint label) {
        if (effect instanceof Effect.Returned returned) {
            toCallers(returned, label);
        } else if (effect instanceof Effect.Handed handed) {
            toArguments(handed, label);
        } else if (effect instanceof Effect.Stored store) {
            toLoads(store, label);
        } else if (effect instanceof Effect.Written written) {
            toFillers(written, label);
        } else if (effect instanceof Effect.Taken taken) {
            toMaker(taken, label);
        } else if (effect instanceof Effect.Sent sent) {
            hit(sent, label);
        }
    }

    private void toCallers(Effect.Returned effect, SourcePoint label) {
        Code from = effect.node().frame().code;
        List<Site> callers = code.callers(from);
        List<Site> creators = code.creators(from);
        for (Site site : callers) {
            int[] arguments = ((Instruction.Call) site.instruction()).arguments();
            for (AccessPath path : PathTexts.filled(effect.path(), t -> texts.substituted(t, site.code(), arguments))) {
                arrive(site, site.at(), path, effect, label, false);
            }
        }
        for (Site site : creators) {
            for (AccessPath path : PathTexts.filled(effect.path(), t -> texts.made(t, site))) {
                arrive(site, site.at(), path.push(AccessPath.RESULT), effect, label, false);
            }
        }
        boolean carried = fromFunctionObject(effect, label);
        if (callers.isEmpty() && creators.isEmpty() && !carried) {
            escape(effect);
        }
    }

    /** A class implementing a library's functional interface gives its result to whoever holds an object of it. */
    private boolean fromFunctionObject(Effect.Returned effect, SourcePoint label) {
        Code from = effect.node().frame().code;
        if (!transfer.calls().functions().isFunctionBody(from)) {
            return false;
        }
        List<Site> creations = code.allocations(from.unit.name());
        for (Site site : creations) {
            for (AccessPath path : closed(effect.path(), from)) {
                arrive(site, site.at(), path.push(AccessPath.RESULT), effect, label, false);
            }
        }
        return !creations.isEmpty();
    }

    private void toArguments(Effect.Handed effect, SourcePoint label) {
        Code from = effect.node().frame().code;
        List<Site> callers = code.callers(from);
        List<Site> creators = code.creators(from);
        for (Site site : callers) {
            int[] arguments = ((Instruction.Call) site.instruction()).arguments();
            for (AccessPath path : PathTexts.filled(effect.path(), t -> texts.substituted(t, site.code(), arguments))) {
                arrive(site, arguments[effect.parameter()], path, effect, label, true);
            }
        }
        for (Site site : creators) {
            int[] captured = ((Instruction.Closure) site.instruction()).captured();
            for (AccessPath path : PathTexts.filled(effect.path(), t -> texts.made(t, site))) {
                if (effect.parameter() < captured.length) {
                    arrive(site, captured[effect.parameter()], path, effect, label, true);
                } else {
                    AccessPath inside = path.push(new AccessPath.Handed(effect.parameter() - captured.length));
                    arrive(site, site.at(), inside, effect, label, false);
                }
            }
        }
        if (callers.isEmpty() && creators.isEmpty()) {
            escape(effect);
        }
    }

    /** The object is in nobody's hands that we see: its field stands for the field of every such object. */
    private void escape(Effect effect) {
        Node node = effect.node();
        escape(node, effect.path(), effect.form());
    }

    void escape(Node node, AccessPath path, int form) {
        AccessPath inner = path;
        while (inner.head() instanceof AccessPath.Any || inner.head() instanceof AccessPath.Key) {
            inner = inner.tail();
        }
        if (inner.head() instanceof AccessPath.Field field) {
            AccessPath rest = inner.tail();
            boolean mutated = !rest.isPlain();
            emit(node.frame(), new Effect.Stored(field.field(), mutated, rest, form | Form.ANY_OBJECT, node));
        }
    }

    private void toLoads(Effect.Stored effect, SourcePoint label) {
        Code from = effect.node().frame().code;
        for (AccessPath path : closed(effect.path(), from)) {
            Effect.Stored closed =
                    new Effect.Stored(effect.field(), effect.mutated(), path, effect.form(), effect.node());
            if (stored.add(new StoredKey(label, closed.identity()))) {
                visitField(closed, label);
            }
        }
    }

    /** Objects that were made elsewhere and put into the field, such as the stream of a connection. */
    private void toFillers(Effect.Written effect, SourcePoint label) {
        Code from = effect.node().frame().code;
        for (AccessPath path : closed(effect.path(), from)) {
            Effect.Written closed = new Effect.Written(effect.field(), path, effect.form(), effect.node());
            boolean shared = Streams.isQueued(path.push(new AccessPath.Field(effect.field())));
            for (Site site : stored.add(new StoredKey(label, closed.identity()))
                    ? code.stores(effect.field())
                    : List.<Site>of()) {
                Site value = Texts.storedValue(site);
                int made = Texts.stripCasts(value.code(), value.at());
                Instruction instruction = value.code().at(made);
                if (instruction instanceof Instruction.New
                        || instruction instanceof Instruction.Call
                        || shared && instruction instanceof Instruction.Parameter) {
                    Frame frame = labelFrame(site.code(), label);
                    int form = effect.form() | Form.ANY_OBJECT;
                    mutate(frame, made, path, form, effect.node(), site.at(), null);
                }
            }
        }
    }

    private void toMaker(Effect.Taken effect, SourcePoint label) {
        for (AccessPath path : closed(effect.path(), effect.node().frame().code)) {
            arrive(effect.made(), effect.value(), path, effect, label, true);
        }
    }

    private void visitField(Effect.Stored effect, SourcePoint label) {
        FieldSymbol field = effect.field();
        for (Site site : code.loads(field)) {
            arrive(site, site.at(), effect.path(), effect, label, false);
        }
        for (Site site : effect.mutated() ? code.stores(field) : List.<Site>of()) {
            arrive(site, Texts.storedValue(site).at(), effect.path(), effect, label, true);
        }
        boolean own = effect.path().hops().stream().noneMatch(hop -> hop instanceof AccessPath.Field);
        for (Site given : own && (effect.form() & Form.ANY_OBJECT) != 0 ? whole.of(field) : List.<Site>of()) {
            AccessPath inside = effect.path().push(new AccessPath.Field(field));
            arrive(given, given.at(), inside, effect, label, false);
        }
    }

    /** The datum comes out at another place of the program, in the value itself or put into the object it is. */
    private void arrive(Site site, int value, AccessPath path, Effect effect, SourcePoint label, boolean mutated) {
        if (!label.isOfInterest(path)) {
            return;
        }
        if (path.head() instanceof AccessPath.Field field && widening.isTooFar(path)) {
            int form = effect.form() | Form.ANY_OBJECT;
            toLoads(new Effect.Stored(field.field(), false, path.tail(), form, effect.node()), label);
        } else if (mutated) {
            mutate(labelFrame(site.code(), label), value, path, effect.form(), effect.node(), site.at(), null);
        } else {
            add(labelFrame(site.code(), label), value, path, effect.form(), effect.node(), site.at(), null);
        }
    }

    private void hit(Effect.Sent sent, SourcePoint label) {
        Code from = sent.node().frame().code;
        Set<Template> addresses = new LinkedHashSet<>();
        sent.addresses().forEach(t -> addresses.addAll(endpoints.closed(t, from)));
        List<Template> told = endpoints.orAny(addresses, sent.use().site());
        for (AccessPath path : closed(sent.path(), from)) {
            Object key = List.of(label, sent.use(), Set.copyOf(told), path, sent.form());
            if (reached.add(key)) {
                toReaders(sent, path, label);
            }
            Hit known = hitKeys.get(key);
            if (known == null) {
                Hit hit = new Hit(label, sent.use(), told, path, sent.form(), sent.node(), new ArrayList<>());
                hitKeys.put(key, hit);
                hits.add(hit);
            } else if (known.again().size() < Ways.MOST) {
                known.again().add(sent.node());
            }
        }
    }

    /** What is kept in a file is there again where the program reads it. */
    private void toReaders(Effect.Sent sent, AccessPath path, SourcePoint label) {
        if (sent.use().sink().channel().equals(Sink.LOCAL_STORE)) {
            for (KeptFiles.Read read : files.of(sent.use().site())) {
                for (AccessPath inside : inside(read, path)) {
                    Effect again = new Effect.Returned(inside, sent.form() | Form.ANY_OBJECT, sent.node());
                    arrive(read.site(), read.value(), inside, again, label, read.written());
                }
            }
        }
    }

    /** {@return the path under what the place that reads a file says of it, such as the name of a part that the file becomes} */
    private List<AccessPath> inside(KeptFiles.Read read, AccessPath path) {
        List<AccessPath> paths = List.of(path);
        for (int i = read.inside().size() - 1; i >= 0; i--) {
            List<AccessPath> next = new ArrayList<>();
            for (AccessPath.Hop hop :
                    transfer.calls().hops(read.site(), read.inside().get(i))) {
                paths.forEach(inner -> next.add(inner.push(hop)));
            }
            paths = next;
        }
        return paths;
    }

    private List<AccessPath> closed(AccessPath path, Code where) {
        return PathTexts.filled(path, t -> texts.closed(t, where));
    }

    Calls calls() {
        return transfer.calls();
    }

    Decisions decisions() {
        return transfer.decisions();
    }

    Barriers barriers() {
        return barriers;
    }
}
