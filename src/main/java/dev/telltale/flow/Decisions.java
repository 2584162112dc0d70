package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries a datum from the questions asked about it to what the answers choose. The datum is gone on the other side of a
 * choice; what goes on is known to have been chosen by it. Nothing else of the code under a test is affected.
 */
final class Decisions {
    private static final Pattern QUESTIONS = Pattern.compile(
            "equals.*|contentEquals|contains.*|startsWith.*|endsWith.*"
                    + "|matches|matchesMethod|find|lookingAt|regionMatches|test|exists|(is|has|any|all|none|not|can|should)[A-Z].*"
                    + "|parseBoolean|toBoolean|getBoolean|booleanValue|getAsBoolean|in|eq|compareTo.*|compare|indexOf.*|binarySearch|ordinal|intersects");
    /** Questions about something else that the datum only leads to. */
    private static final Set<String> OTHER = Set.of(
            "exists",
            "isFile",
            "isDirectory",
            "isRegularFile",
            "isReadable",
            "isHidden",
            "isLoopback",
            "hasNext",
            "hasMoreElements");

    private static final Set<String> EMPTINESS = Set.of("isEmpty", "isBlank", "isPresent", "length", "size");
    private static final Set<String> FALLBACKS = Set.of("orElse", "orElseGet");
    private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "getProperty", "valueOf", "apply");
    private static final Pattern MAPS = Pattern.compile("java\\.util\\..*(Map|Properties|Hashtable|Dictionary)");
    private static final Set<String> PIECES = Set.of("charAt", "codePointAt", "substring", "repeat");
    static final Pattern ADDERS = Pattern.compile(
            "(put|add|append|set|header|with|insert|push|offer|write|param|query|field|property|attribute|tag|enable|update)"
                    + "([A-Z].*)?");

    private static final Set<Instruction.Relation> NUMBERS = Set.of(
            Instruction.Relation.LESS,
            Instruction.Relation.GREATER_OR_EQUAL,
            Instruction.Relation.GREATER,
            Instruction.Relation.LESS_OR_EQUAL);

    private static final int MOST_LINKS = 6;
    private static final int MOST_STEPS_BACK = 40;

    private final Propagation propagation;
    private final Transfer transfer;
    private final CodeBase code;
    private final Texts texts;
    private final Limits limits;
    private final Terms terms;
    private final Outbound outbound;
    private final Customisers customisers;
    private final Map<Code, Selects> selects = new HashMap<>();
    private final Map<Site, Integer> numbers = new HashMap<>();

    Decisions(
            Propagation propagation,
            Transfer transfer,
            CodeBase code,
            ModelIndex models,
            Texts texts,
            Endpoints endpoints,
            Limits limits) {
        this.propagation = propagation;
        this.transfer = transfer;
        this.code = code;
        this.texts = texts;
        this.limits = limits;
        this.terms = new Terms(code);
        this.outbound = new Outbound(code, models, endpoints);
        this.customisers = new Customisers(texts);
    }

    private Selects in(Code where) {
        return selects.computeIfAbsent(where, w -> new Selects(w, terms, limits));
    }

    // ---- questions

    /** A call that answers a question about the datum. */
    void asked(Node node, int at, Instruction.Call call) {
        if (node.path().head() instanceof AccessPath.Names) {
            askedForName(node, at, call);
        } else if (isNameSet(node) && askedForName(Objects.requireNonNull(node.previous()), at, call)) {
            return;
        }
        if (!node.path().isPlain() && !(node.path().head() instanceof AccessPath.Any)) {
            return;
        }
        measured(node, at, call);
        Symbol target = call.target();
        String result = target.result();
        boolean answers = result.equals("boolean") || result.equals("int");
        if (answers
                && QUESTIONS.matcher(target.name()).matches()
                && !OTHER.contains(target.name())
                && code.targets(call).isEmpty()
                && !transfer.calls().functions().isOwnFunction(node, call)) {
            answered(node, at);
        }
    }

    /**
     * How long a text is says how often a loop runs. What the loop adds is followed beyond the last choice, so that it is told
     * as a question left open wherever it arrives.
     */
    private void measured(Node node, int at, Instruction.Call call) {
        boolean length = call.target().name().equals("length")
                && call.target().owner().startsWith("java.lang.")
                && node.path().isPlain()
                && !Form.isChosen(node.form());
        for (int test : length ? comparisons(node.frame().code, at) : Set.<Integer>of()) {
            Frame frame = node.frame();
            int beyond = Form.chosen(node.form(), Form.MOST_HOPS + 1);
            Node last = new Node(frame, Instruction.NONE, open(node), beyond, node, test, null);
            for (Selects.Choice choice : in(frame.code).decidedBy(frame.code.blockOf(test))) {
                if (choice instanceof Selects.Given given && isCounted(frame.code, test, given.at())) {
                    given(last, given);
                }
            }
        }
    }

    /** {@return the comparisons of a number with others, before it is computed with} */
    private static Set<Integer> comparisons(Code where, int number) {
        Set<Integer> tests = new LinkedHashSet<>();
        Set<Integer> values = new LinkedHashSet<>(Set.of(number));
        List<Integer> queue = new ArrayList<>(values);
        for (int i = 0; i < queue.size() && i < MOST_LINKS; i++) {
            for (int use : where.usesOf(queue.get(i))) {
                if (where.at(use) instanceof Instruction.Test) {
                    tests.add(use);
                } else if (where.at(use) instanceof Instruction.Merge && values.add(use)) {
                    queue.add(use);
                }
            }
        }
        return tests;
    }

    /** {@return whether something was followed beyond the last choice because a loop ran as often as a text is long} */
    static boolean isMeasured(Node node) {
        Node before = node.previous();
        return before != null
                && !Form.isChosen(before.form())
                && Form.hops(node.form()) > Form.MOST_HOPS
                && node.value() == Instruction.NONE
                && node.at() >= 0
                && node.frame().code.at(node.at()) instanceof Instruction.Test;
    }

    private void answered(Node node, int at) {
        node.frame().decide(at, node);
        propagation.add(node.frame(), at, open(node), answer(node.form()), node, at, null);
    }

    /** Whether there is a variable of some name: {@code System.getenv().containsKey("CI")}. */
    private boolean askedForName(Node node, int at, Instruction.Call call) {
        boolean asks = Set.of("containsKey", "contains").contains(call.target().name()) && call.arguments().length == 2;
        for (Template name : asks ? texts.of(node.frame().code, call.arguments()[1]) : List.<Template>of()) {
            AccessPath path = AccessPath.EMPTY.withKey(name);
            answered(new Node(node.frame(), node.value(), path, node.form(), node, at, null), at);
        }
        return asks;
    }

    /** The set of the names of all variables. */
    private static boolean isNameSet(Node node) {
        Node before = node.previous();
        return before != null
                && before.path().head() instanceof AccessPath.Names
                && node.value() >= 0
                && node.frame().code.at(node.value()) instanceof Instruction.Call call
                && (call.target().name().equals("keySet")
                        || call.target().name().equals("stringPropertyNames"));
    }

    /** {@code host::endsWith} answers a question about the host, {@code host::concat} gives back something of it. */
    void captured(Node node, int at, Instruction.Closure closure) {
        Symbol target = closure.target();
        if (target.result().equals("boolean")
                && QUESTIONS.matcher(target.name()).matches()
                && node.path().isPlain()) {
            AccessPath path = open(node).push(AccessPath.RESULT);
            propagation.add(node.frame(), at, path, answer(node.form()), node, at, null);
        } else {
            transfer.on(node, at, node.path().push(AccessPath.RESULT));
        }
    }

    /** What a filter lets through, or whether it lets anything through, is chosen by its answers. */
    void filtered(Node node, int at, Instruction.Call call) {
        if (call.target().result().equals("boolean")) {
            propagation.add(node.frame(), at, open(node), answer(node.form()), node, at, null);
        } else if (!call.target().result().equals("void") && call.receiver() != Instruction.NONE) {
            if (isTable(new Site(node.frame().code, call.receiver()))) {
                chosenElement(node, at);
            } else {
                propagation.add(node.frame(), at, open(node), answer(node.form()), node, at, null);
            }
        }
    }

    /**
     * Whether an optional or a stream holds something goes on to what is made of it, until a constant takes its place.
     *
     * @return whether nothing else goes on: an answer is not in the elements
     */
    boolean held(Node node, int at, Instruction.Call call, int position) {
        String owner = call.target().owner();
        boolean holder = owner.startsWith("java.util.Optional") || owner.startsWith("java.util.stream.");
        boolean element = node.path().head() instanceof AccessPath.Any
                && node.path().tail().isPlain();
        boolean here = position == 0
                && call.receiver() != Instruction.NONE
                && (node.path().isPlain() || element && !Form.isChosen(node.form()));
        if (!holder || !here) {
            return false;
        }
        boolean answer = (node.form() & Form.ANSWER) != 0;
        if (call.target().name().equals("map")
                && !Form.isChosen(node.form())
                && !mapped(code, node.frame().code, call).isEmpty()) {
            propagation.add(node.frame(), at, open(node), answer(node.form()), node, at, null);
            return true;
        }
        if (FALLBACKS.contains(call.target().name())) {
            if (isMapped(node.frame().code, call)) {
                chosenElement(node, at);
                return true;
            }
            if (Form.hops(node.form()) > 0 && !answer) {
                propagation.add(node.frame(), at, node.path(), node.form(), node, at, null);
                return true;
            }
        } else if (answer && isHolder(call.target().result()) || Form.hops(node.form()) > 0 && !answer) {
            node.frame().decide(at, node);
            propagation.add(node.frame(), at, open(node), node.form(), node, at, null);
        }
        return answer;
    }

    private static boolean isHolder(String type) {
        return type.startsWith("java.util.Optional") || type.startsWith("java.util.stream.");
    }

    /** An order that was chosen shows in what is put into that order. */
    void ordered(Node node, int at, Instruction.Call call, int position) {
        if (Form.hops(node.form()) == 0 || !node.path().isPlain() || !isOrder(call, position)) {
            return;
        }
        if (!call.target().result().equals("void")) {
            propagation.add(node.frame(), at, node.path(), node.form(), node, at, null);
        } else if (position > 0) {
            propagation.mutate(node.frame(), call.arguments()[0], node.path(), node.form(), node, at, null);
        }
    }

    /** {@return whether the argument says in which order things are put} */
    static boolean isOrder(Instruction.Call call, int position) {
        int parameter = call.dispatch() == Instruction.Dispatch.STATIC ? position : position - 1;
        List<String> types = call.target().parameterList();
        return parameter >= 0
                && parameter < types.size()
                && types.get(parameter).equals("java.util.Comparator")
                && call.target().owner().startsWith("java.util.");
    }

    /** How many elements the answers let through. */
    void counted(Node node, int at, Instruction.Call call) {
        boolean counts = call.target().name().equals("count")
                && call.target().owner().startsWith("java.util.stream.")
                && node.path().isPlain();
        if (counts && Form.isChosen(node.form())) {
            chosenElement(node, at);
        }
    }

    /** {@code optional.map(x -> "set").orElse("unset")}: the value itself is gone. */
    private boolean isMapped(Code where, Instruction.Call call) {
        Instruction.Call before = map(where, call);
        return before != null
                && (terms.of(where, call.arguments()[1]).isConstant()
                        || !given(code, where, call.arguments()[1]).isEmpty())
                && !mapped(code, where, before).isEmpty();
    }

    /** {@return the nearest {@code map} in the chain of calls that end in this one; null when there is none} */
    static Instruction.@Nullable Call map(Code where, Instruction.Call end) {
        Instruction.Call call = end;
        for (int i = 0; i < MOST_LINKS; i++) {
            if (call.receiver() == Instruction.NONE
                    || !(where.at(call.receiver()) instanceof Instruction.Call before)
                    || !isHolder(before.target().result())) {
                return null;
            }
            if (before.target().name().equals("map")) {
                return before;
            }
            call = before;
        }
        return null;
    }

    /** {@return the constants a function gives back, such as what stands in for what is not there; none when it may give others} */
    static List<Site> given(CodeBase code, Code where, int function) {
        List<Site> constants = new ArrayList<>();
        if (where.at(function) instanceof Instruction.Closure closure) {
            for (Code target : code.targets(closure.target(), closure.dispatch())) {
                for (int value : target.returned()) {
                    if (!(target.at(value) instanceof Instruction.Constant)) {
                        return List.of();
                    }
                    constants.add(new Site(target, value));
                }
            }
        }
        return constants;
    }

    /** {@return the constants a function given to {@code map} gives back; empty when it may give anything else} */
    static List<Site> mapped(CodeBase code, Code where, Instruction.Call map) {
        return given(code, where, map.arguments()[map.arguments().length - 1]);
    }

    /** Which class an object is of that was chosen says which one it was. */
    void classAsked(Node node, int at, Instruction.Operation question) {
        if (Transfer.isChosenObject(node)) {
            List<Site> made = texts.origins(new Site(node.frame().code, node.value()));
            long ofClass = made.stream()
                    .filter(m -> !(m.instruction() instanceof Instruction.New create)
                            || texts.models().ancestors(create.type()).contains(question.type()))
                    .count();
            boolean known = made.stream().allMatch(m -> m.instruction() instanceof Instruction.New);
            if (!known || ofClass > 0 && ofClass < made.size()) {
                answered(node, at);
            }
        }
    }

    /** A comparison that answers with a number. */
    void compared(Node node, int at) {
        if (node.path().isPlain()) {
            propagation.add(node.frame(), at, open(node), answer(node.form()), node, at, null);
        }
    }

    private static int answer(int form) {
        return Form.chosen(form, 0) | Form.ANSWER | form & Form.HASHED;
    }

    /** What is chosen has no inside: only the name that decides the category stays. */
    private static AccessPath open(Node node) {
        return AccessPath.EMPTY.withKey(node.path().key()).chosenBy(node.path().choice());
    }

    private AccessPath chosenAt(Node node, int at) {
        int number = numbers.computeIfAbsent(new Site(node.frame().code, at), k -> numbers.size() + 1);
        return open(node).chosenBy(number);
    }

    // ---- look-ups

    /** A key, an object that the datum is a part of, or an index chooses an element of a table of constants. */
    void lookedUp(Node node, int at, Instruction.Call call, int position) {
        String name = call.target().name();
        boolean key = position == (call.dispatch() == Instruction.Dispatch.STATIC ? 0 : 1);
        boolean part = node.path().head() instanceof AccessPath.Field
                && node.path().tail().isPlain();
        if (!key || !node.path().isPlain() && !part) {
            return;
        }
        Site table = new Site(node.frame().code, call.arguments()[0]);
        boolean piece = PIECES.contains(name)
                && call.target().owner().equals("java.lang.String")
                && texts.constant(table.code(), table.at()) != null;
        boolean lookup = LOOKUPS.contains(name)
                && call.receiver() != Instruction.NONE
                && (call.target().owner().startsWith("java.util.") || Form.isChosen(node.form()))
                && code.targets(call).isEmpty()
                && choosesFrom(table, call);
        if (piece && !part && Form.isChosen(node.form()) || lookup) {
            chosenElement(node, at);
        }
    }

    void indexed(Node node, int at, Instruction.ElementLoad load) {
        boolean plain = node.path().isPlain();
        if (plain && Form.isChosen(node.form()) && SwitchNumbers.are(node.frame().code, load, at)) {
            propagation.add(node.frame(), at, node.path(), node.form(), node, at, null);
        } else if (plain && isTable(new Site(node.frame().code, load.array()))) {
            chosenElement(node, at);
        }
    }

    private void chosenElement(Node node, int at) {
        node.frame().decide(at, node);
        propagation.add(node.frame(), at, chosenAt(node, at), Form.chosen(node.form(), 1), node, at, null);
    }

    private boolean isTable(Site table) {
        return constants(texts.elements(table)).size() > 1;
    }

    /** One constant is enough for a choice where a key that is not there gives something else. */
    private boolean choosesFrom(Site table, Instruction.Call lookup) {
        List<Site> given = new ArrayList<>(texts.elements(table));
        boolean otherwise = lookup.target().name().equals("getOrDefault");
        if (otherwise) {
            given.add(new Site(table.code(), lookup.arguments()[2]));
        }
        boolean mayBeAbsent =
                !otherwise && MAPS.matcher(lookup.target().owner()).matches();
        return constants(given).size() > (mayBeAbsent ? 0 : 1);
    }

    private Set<String> constants(List<Site> values) {
        Set<String> constants = new LinkedHashSet<>();
        for (Site value : values) {
            Terms.Term term = terms.of(value.code(), value.at());
            if (term.isConstant()) {
                constants.add(term.text());
            }
        }
        return constants;
    }

    // ---- choices

    /** The datum, or an answer about it, is tested at the end of its block. */
    void tested(Node node, int at) {
        if (!node.path().isPlain() || Form.hops(node.form()) > Form.MOST_HOPS || isWhichStream(node.frame().code, at)) {
            return;
        }
        Frame frame = node.frame();
        Node test = new Node(frame, Instruction.NONE, open(node), answer(node.form()), node, at, null);
        boolean absence = isAbsenceTest(node, at);
        if (!absence) {
            gates(test, at);
        }
        for (Selects.Choice choice : in(frame.code).decidedBy(frame.code.blockOf(at))) {
            boolean constant = choice instanceof Selects.Joined joined && joined.constant()
                    || choice instanceof Selects.Returned returned && returned.constant();
            if (constant || !absence) {
                frame.decide(choice.at(), test);
                apply(choice, test);
            }
        }
    }

    /** Which stream it is tells nothing of what was written to it. */
    private static boolean isWhichStream(Code where, int at) {
        return where.at(at) instanceof Instruction.Test test
                && IntStream.of(test.left(), test.right())
                        .anyMatch(side -> side >= 0
                                && where.at(side) instanceof Instruction.StaticLoad load
                                && load.field().owner().equals("java.lang.System"));
    }

    /** What is done on the machine or not, or shown in one way or another, unless something is sent by it. */
    private void gates(Node test, int at) {
        Frame frame = test.frame();
        List<Selects.Choice> choices = in(frame.code).decidedBy(frame.code.blockOf(at));
        boolean sends = choices.stream()
                .anyMatch(c -> c instanceof Selects.Happens h
                        && !outbound.by(new Site(frame.code, h.at())).isEmpty());
        boolean acts = choices.stream()
                .anyMatch(c -> c instanceof Selects.Happens h && Gates.isDeed(frame.code.at(h.at()))
                        || c instanceof Selects.Joined joined && joined.constant() && !joined.answer());
        if (acts && !sends) {
            Node last = new Node(frame, Instruction.NONE, test.path(), test.form(), test, at, null);
            Effect.SinkUse use = new Effect.SinkUse(new Site(frame.code, at), Gates.HERE);
            propagation.emit(frame, new Effect.Sent(use, List.of(), test.path(), test.form(), last));
        }
    }

    /** A value that is used where it is known to be there chooses nothing by being there. */
    private boolean isAbsenceTest(Node node, int at) {
        Code where = node.frame().code;
        int block = where.blockOf(at);
        int value = node.value();
        if (Form.isChosen(node.form())
                && where.at(value) instanceof Instruction.Call question
                && question.arguments().length == 1) {
            value = question.arguments()[0];
        }
        boolean asked = value != node.value() || !Form.isChosen(node.form());
        boolean none = where.at(at) instanceof Instruction.Test test
                && (test.relation() == Instruction.Relation.NULL || test.relation() == Instruction.Relation.NOT_NULL);
        for (int use : asked ? where.usesOf(value) : new int[0]) {
            boolean used = where.at(use) instanceof Instruction.Call call
                            && !EMPTINESS.contains(call.target().name())
                    || where.at(use) instanceof Instruction.Concat
                    || where.at(use) instanceof Instruction.ElementLoad
                    || where.at(use) instanceof Instruction.Operation;
            if (used && in(where).depends(where.blockOf(use), block) && (none || !isQuestion(where.at(use)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuestion(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                && QUESTIONS.matcher(call.target().name()).matches();
    }

    private void apply(Selects.Choice choice, Node test) {
        if (choice instanceof Selects.Joined joined) {
            int form = chosen(test.form(), joined.answer(), joined.counted());
            AccessPath path = joined.answer() ? test.path() : chosenAt(test, joined.at());
            propagation.add(test.frame(), joined.at(), path, form, test, joined.at(), null);
            functionChosen(test, joined.at());
        } else if (choice instanceof Selects.Returned returned) {
            int form = chosen(test.form(), returned.answer(), true);
            AccessPath path = returned.answer() ? test.path() : chosenAt(test, returned.at());
            Node last = new Node(test.frame(), Instruction.NONE, path, form, test, returned.at(), null);
            propagation.emit(test.frame(), new Effect.Returned(path, form, last));
        } else if (choice instanceof Selects.Given given) {
            given(test, given);
        } else if (choice instanceof Selects.Kept kept) {
            kept(test, kept);
        } else if (choice instanceof Selects.Changed changed) {
            changed(test, changed.at());
        } else if (choice instanceof Selects.Requested requested) {
            requested(test, new Site(test.frame().code, requested.at()));
        } else if (choice instanceof Selects.Happens happens) {
            happens(test, happens.at());
        }
    }

    private static int chosen(int form, boolean answer, boolean counted) {
        int chosen = Form.chosen(form, answer || !counted ? 0 : 1);
        return answer || !counted ? chosen | Form.ANSWER : chosen;
    }

    private void given(Node test, Selects.Given given) {
        Frame frame = test.frame();
        Instruction.Call call = (Instruction.Call) frame.code.at(given.at());
        if (frame.once(List.of(given, test.path(), test.form()))) {
            int form = Form.chosen(test.form(), 1) | Form.CONDITIONAL;
            int value = call.arguments()[given.position()];
            Node node = new Node(frame, value, chosenAt(test, given.at()), form, test, given.at(), null);
            boolean adds = ADDERS.matcher(call.target().name()).matches()
                    || !code.targets(call).isEmpty();
            if (frame.code.at(value) instanceof Instruction.Closure function) {
                customised(node, given, function);
            }
            transfer.calls().givenOnCondition(node, given.at(), call, given.position(), adds);
        }
    }

    /** What only one of several functions puts into what it is applied to. */
    private void functionChosen(Node test, int at) {
        for (Instruction.Closure function : Customisers.functions(test.frame().code, at)) {
            for (Customisers.Put put : customisers.puts(function)) {
                AccessPath path = chosenAt(test, at).push(put.hop()).push(new AccessPath.Handed(put.parameter()));
                int form = Form.chosen(test.form(), 1) | Form.CONDITIONAL;
                propagation.add(test.frame(), at, path, form, test, at, null);
            }
        }
    }

    /** What a function does that is handed over on one outcome only. */
    private void customised(Node node, Selects.Given given, Instruction.Closure function) {
        Frame frame = node.frame();
        Instruction.Call call = (Instruction.Call) frame.code.at(given.at());
        for (Customisers.Put put : customisers.puts(function)) {
            AccessPath path = node.path().push(put.hop()).push(new AccessPath.Handed(put.parameter()));
            Node inside = new Node(frame, node.value(), path, node.form(), node.previous(), node.at(), null);
            if (!customisers.isSent(put)) {
                transfer.calls().givenOnCondition(inside, given.at(), call, given.position(), true);
            }
        }
        for (Site inner : customisers.calls(function)) {
            headed(node, inner);
        }
    }

    /** A constant that the function puts into a request, or a request that it sends. */
    private void headed(Node node, Site inner) {
        Frame frame = node.frame();
        for (Outbound.Send send : outbound.by(inner)) {
            Port name = send.use().sink().slotFrom();
            boolean header = name != null && send.use().site().equals(inner);
            String slot = name == null || !header ? null : constant(inner, name);
            AccessPath path = slot == null ? node.path() : node.path().withSlot(Template.literal(slot));
            int form = header ? node.form() : node.form() & ~Form.CONDITIONAL | Form.SEND;
            Node before = header ? node : node.previous();
            Node last = new Node(frame, Instruction.NONE, path, form, before, node.at(), null);
            propagation.emit(frame, new Effect.Sent(send.use(), send.addresses(), path, form, last));
        }
    }

    private @Nullable String constant(Site call, Port port) {
        int value = Calls.valueAt((Instruction.Call) call.instruction(), port);
        return value == Instruction.NONE ? null : texts.constant(call.code(), value);
    }

    private void kept(Node test, Selects.Kept kept) {
        Frame frame = test.frame();
        if (isDecidedByItself(test, kept.at()) || !frame.once(List.of(kept, test.path(), test.form()))) {
            return;
        }
        Instruction instruction = frame.code.at(kept.at());
        int form = chosen(test.form(), kept.answer(), true) | Form.CONDITIONAL;
        int value = stored(instruction);
        AccessPath path = kept.answer() ? test.path() : chosenAt(test, kept.at());
        transfer.stored(new Node(frame, value, path, form, test, kept.at(), null), kept.at(), instruction);
    }

    /** The method of a request is chosen. */
    private void requested(Node test, Site site) {
        if (!RequestMethods.isFirst(site)
                || !test.frame().once(List.of("requested", site.at(), test.path(), test.form()))) {
            return;
        }
        int form = Form.chosen(test.form(), 1);
        AccessPath path = chosenAt(test, site.at()).withSlot(Template.literal(":method"));
        Node chosen = new Node(test.frame(), Instruction.NONE, path, form, test, site.at(), null);
        propagation.send(chosen, new Effect.SinkUse(site, RequestMethods.SINK), path, form);
    }

    /** The order of what an object holds is chosen, or whether it holds something. */
    private void changed(Node test, int at) {
        Frame frame = test.frame();
        Instruction.Call call = (Instruction.Call) frame.code.at(at);
        if (isDecidedByItself(test, at) || !frame.once(List.of("changed", at, test.path(), test.form()))) {
            return;
        }
        int form = Form.chosen(test.form(), 1);
        int list = Changes.ordered(call);
        if (list != Instruction.NONE) {
            propagation.mutate(frame, list, chosenAt(test, at), form, test, at, null);
            return;
        }
        int last = call.arguments()[call.arguments().length - 1];
        Node node = new Node(frame, last, chosenAt(test, at), form | Form.CONDITIONAL, test, at, null);
        boolean map = call.target().owner().endsWith("Map") && call.arguments().length > 1;
        for (AccessPath.Hop hop : map ? transfer.hops(node, last, false) : List.of(AccessPath.ANY)) {
            boolean text = Changes.cut(call) != Instruction.NONE;
            AccessPath path = text ? node.path() : node.path().push(hop);
            propagation.mutate(frame, call.receiver(), path, node.form(), node, at, null);
        }
    }

    /** In a loop, what was chosen in one turn may be looked at in the next; that is no other choice. */
    private static boolean isDecidedByItself(Node test, int at) {
        Node before = test.previous();
        for (int i = 0; i < MOST_STEPS_BACK && before != null && before.frame() == test.frame(); i++) {
            if (before.at() == at) {
                return true;
            }
            before = before.previous();
        }
        return false;
    }

    private static int stored(Instruction instruction) {
        return instruction instanceof Instruction.Store store
                ? store.value()
                : instruction instanceof Instruction.StaticStore store
                        ? store.value()
                        : ((Instruction.ElementStore) instruction).value();
    }

    /** How often a loop runs by a number does not say whether it runs at all. */
    static boolean isCounted(Code where, int test, int at) {
        boolean number = test >= 0
                && where.at(test) instanceof Instruction.Test compared
                && NUMBERS.contains(compared.relation());
        return number && where.isReached(where.blockOf(at), where.blockOf(test));
    }

    /** What is sent by the call, if anything, is sent or not depending on the test. */
    private void happens(Node test, int at) {
        Frame frame = test.frame();
        if (isCounted(frame.code, test.at(), at) || !frame.once(List.of("happens", at, test.path(), test.form()))) {
            return;
        }
        for (Outbound.Send send : outbound.by(new Site(frame.code, at))) {
            int form = Form.chosen(test.form(), 1) | Form.SEND;
            Node last = new Node(frame, Instruction.NONE, test.path(), form, test, at, null);
            propagation.emit(frame, new Effect.Sent(send.use(), send.addresses(), test.path(), form, last));
        }
    }
}
