package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Signature;
import dev.telltale.alteration.Signatures;
import dev.telltale.finding.Alteration;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.finding.Alteration.TruthTable;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.finding.Undetermined;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns hits of what was only chosen by a datum into observations: one per choice and slot, whatever decides it. */
final class Choices {
    static final Set<String> MARKS = Set.of("A01", "A02", "A03");
    /** Categories that tell users or machines apart; whether a send happens by what anyone sets, or by the platform, is a guard. */
    private static final List<String> IDENTITIES = List.of(
            "env.timezone",
            "env.locale",
            "device.hostname",
            "device.machine-id",
            "user.account",
            "user.install-id",
            "user.email",
            "user.git-identity",
            "net.ip",
            "net.mac",
            "x.");

    /** What is asked of the machine itself as often as of the network. */
    private static final Set<String> LOCAL_AS_WELL =
            Set.of("process.argv", "process.env", "process.stdin", "ipc", "dns");

    private static final Pattern COMPUTED = Pattern.compile("(?s)(\\{\\d+(:.*)?\\})+");

    /** What is said of where a choice arrives, not of how its alternatives differ. */
    private static final Set<String> OF_PLACE = Set.of("A14", "A15", "A20", "A21", "A22", "A23", "A24", "C08");

    private static final Map<String, Set<String>> BY_CHANNEL = Map.of(
            "http.header", Set.of("A14"),
            "http.query", Set.of("A15"),
            "http.path", Set.of("A15"),
            "dns", Set.of("A20"));

    private final Evidence evidence;
    private final Alternatives alternatives;
    private final DecidingTests tests;
    private final Evaluations evaluations;

    /** A reading with its last choice. */
    private record Chosen(Reading reading, List<Node> path, Selection selection) {}

    Choices(Evidence evidence) {
        this.evidence = evidence;
        this.alternatives = new Alternatives(evidence.texts());
        this.tests = new DecidingTests(evidence.texts());
        this.evaluations = new Evaluations(evidence.texts().codeBase(), List.of());
    }

    /** @param telling what is worth telling, by what else arrives */
    List<Observation> of(List<Reading> readings, Telling telling, List<Undetermined> undetermined) {
        List<Chosen> told = new ArrayList<>();
        for (Reading reading : readings) {
            List<Node> path = Traces.nodes(reading.hit().node());
            Selection selection = kept(Selection.of(path));
            boolean far = Form.hops(reading.hit().form()) > Form.MOST_HOPS;
            Boolean worth = far || !isTold(reading, selection)
                    ? Boolean.FALSE
                    : evidence.about(reading, () -> tells(reading, path, selection, telling));
            if (far) {
                undetermined.add(new Undetermined(
                        path.stream().anyMatch(Decisions::isMeasured) ? "loop-length" : "choice-after-choice",
                        List.of(reading.data()),
                        evidence.places().of(reading.hit().use().site())));
            } else if (Boolean.TRUE.equals(worth)) {
                told.add(new Chosen(ChosenSlots.in(reading, alternatives.of(selection)), path, selection));
            }
        }
        Additions additions = new Additions(told.stream()
                .filter(c -> c.selection().kind() == Selection.Kind.PRESENCE)
                .map(c -> new Additions.Added(
                        c.selection(), c.reading().data(), c.reading().slot()))
                .toList());
        Map<List<Object>, List<Chosen>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Chosen chosen : certain(told)) {
            if (additions.isSame(chosen.selection()) && !additions.isOrder(chosen.selection())) {
                continue;
            }
            groups.computeIfAbsent(key(chosen, additions), k -> new ArrayList<>())
                    .add(chosen);
        }
        Map<Object, Observation> all = new LinkedHashMap<>();
        for (List<Chosen> group : groups.values()) {
            Observation decided = evidence.about(group.get(0).reading(), () -> observation(group, additions));
            if (decided == null || isComputed(group, decided)) {
                continue;
            }
            all.put(group, decided);
            Observation hiding =
                    evidence.about(group.get(0).reading(), () -> concealment(group, decided, undetermined));
            if (hiding != null) {
                all.putIfAbsent(List.of(hiding.data(), hiding.location()), hiding);
            }
        }
        return List.copyOf(all.values());
    }

    /** A constant stored on one outcome replaces another that the field holds otherwise: one of several values. */
    private Selection kept(Selection selection) {
        FieldSymbol field = selection.site().instruction() instanceof Instruction.Store store
                ? store.field()
                : selection.site().instruction() instanceof Instruction.StaticStore store ? store.field() : null;
        boolean several = selection.kind() == Selection.Kind.PRESENCE
                && field != null
                && alternatives.stored(field).size() > 1;
        return several ? selection.as(Selection.Kind.VALUE) : selection;
    }

    /**
     * Values that are computed, in ways that are no known change of one another, are results, no alternatives; one constant
     * beside them is a default.
     */
    private static boolean isComputed(List<Chosen> group, Observation decided) {
        Alteration alteration = decided.alteration();
        return alteration != null
                && group.get(0).selection().kind() == Selection.Kind.VALUE
                && OF_PLACE.containsAll(alteration.techniques())
                && alteration.alternatives().stream()
                                .filter(a -> !COMPUTED.matcher(a).matches())
                                .count()
                        < 2;
    }

    /** Where a choice is seen on the object at hand, the same choice through any object of the class adds nothing. */
    private static List<Chosen> certain(List<Chosen> told) {
        Set<Object> exact = new HashSet<>();
        for (Chosen chosen : told) {
            if ((chosen.reading().hit().form() & Form.ANY_OBJECT) == 0) {
                exact.add(place(chosen));
            }
        }
        return told.stream()
                .filter(c -> (c.reading().hit().form() & Form.ANY_OBJECT) == 0 || !exact.contains(place(c)))
                .toList();
    }

    private static Object place(Chosen chosen) {
        Reading reading = chosen.reading();
        return List.of(
                reading.data(),
                reading.hit().use(),
                reading.slot() == null ? "" : reading.slot(),
                chosen.selection().kind());
    }

    private List<Object> key(Chosen chosen, Additions additions) {
        Reading reading = chosen.reading();
        Selection selection = chosen.selection();
        if (selection.kind() == Selection.Kind.SEND) {
            return List.of(Selection.Kind.SEND, reading.to().templates(), selection.identity());
        }
        List<Object> key = new ArrayList<>(reading.group(evidence.places()));
        key.remove(0);
        if (selection.kind() != Selection.Kind.PRESENCE) {
            key.add(selection.identity());
        } else {
            key.add(additions.test(selection, reading.data()));
            key.set(1, additions.isOrder(selection) ? "order" : key.get(1));
        }
        return key;
    }

    private static boolean isTold(Reading reading, Selection selection) {
        return switch (selection.kind()) {
            case SEND -> !LOCAL_AS_WELL.contains(reading.channel()) && isIdentity(reading);
            case PRESENCE ->
                !isGuard(selection)
                        && !(reading.channel().equals("http.host") && isRepeated(selection))
                        && (!isOfRequest(reading) || isIdentity(reading))
                        && !(LOCAL_AS_WELL.contains(reading.channel()) && Telling.isSendItself(selection));
            default -> true;
        };
    }

    private static boolean isIdentity(Reading reading) {
        return IDENTITIES.stream().anyMatch(reading.data()::startsWith);
    }

    /** The method or the version of a request, which it has in any case. */
    private static boolean isOfRequest(Reading reading) {
        String slot = reading.slot();
        return slot != null && slot.startsWith(":");
    }

    /** An address that is used several times is used all the same. */
    private static boolean isRepeated(Selection selection) {
        Node test = selection.node().previous();
        return test != null
                && Decisions.isCounted(
                        selection.node().frame().code,
                        test.at(),
                        selection.node().at());
    }

    /** That some object of a class holds the datum, or that unknown code handed it on before it was tested, is a guess. */
    private static boolean isGuessed(Reading reading, List<Node> path) {
        return (reading.hit().form() & Form.ANY_OBJECT) != 0
                || path.stream().anyMatch(n -> !Form.isChosen(n.form()) && (n.form() & Form.ASSUMED) != 0);
    }

    private boolean tells(Reading reading, List<Node> path, Selection selection, Telling telling) {
        if (telling.arrivesItself(reading) && !isMark(selection) || alternatives.areSame(selection)) {
            return false;
        }
        DecidingTests.Answers answers = tests.of(reading.data(), List.of(new DecidingTests.Asked("", path)));
        List<DecidingTest> asked = answers.tests();
        return !answers.onlyOfOthers()
                && !telling.arrivesHashed(reading, asked)
                && (Telling.distinguish(reading.data(), asked) || Spreads.is(path, selection))
                && (selection.kind() != Selection.Kind.SEND || Telling.singlesOut(reading.data(), asked));
    }

    private boolean isMark(Selection selection) {
        return Signatures.of(alternatives.of(selection)).techniques().stream().anyMatch(MARKS::contains);
    }

    /** When the same branch decides that the object goes on at all, it guards the send and appends nothing. */
    private static boolean isGuard(Selection selection) {
        Code where = selection.node().frame().code;
        Node test = selection.node().previous();
        if (test == null) {
            return false;
        }
        ControlDependence control = where.control();
        int decider = where.blockOf(test.at());
        boolean guarded = false;
        for (Node node : selection.after()) {
            boolean onward = node.frame().code.equals(where)
                    && node.at() != selection.node().at()
                    && node.at() >= 0
                    && where.at(node.at()) instanceof Instruction.Call;
            guarded = onward
                    ? control.of(where.blockOf(node.at())).stream().anyMatch(b -> b.block() == decider)
                    : guarded;
        }
        return guarded;
    }

    private Observation observation(List<Chosen> group, Additions additions) {
        List<Reading> readings = group.stream().map(Chosen::reading).toList();
        Reading best = Evidence.best(readings);
        Chosen chosen = group.get(readings.indexOf(best));
        Hit hit = best.hit();
        Code sinkCode = hit.use().site().code();
        Code sourceCode = hit.source().site().code();
        Set<String> data = new TreeSet<>();
        readings.forEach(r -> data.add(r.data()));
        boolean order = additions.isOrder(chosen.selection()) || isOrdered(chosen.selection());
        Controls.Verdict verdict = evidence.guard(guarded(chosen), best, readings);
        Alteration alteration = instructed(alteration(group, chosen, order), verdict.guard());
        boolean marks = alteration.techniques().stream().anyMatch(MARKS::contains);
        return new Observation(
                marks ? "marker" : "variation",
                List.copyOf(data),
                new Destination(
                        best.channel(),
                        order ? Orders.slot(readings) : best.slot(),
                        best.to().templates(),
                        best.to().resolution()),
                List.of("derived-choice"),
                best.role(),
                !marks && group.stream().allMatch(c -> isGuessed(c.reading(), c.path()))
                        ? Observation.Confidence.LOW
                        : Evidence.confidence(hit.form()),
                verdict.guard(),
                evidence.reachability(hit, verdict),
                new Signal(
                        hit.source().api(),
                        sourceCode.procedure.symbol().toString(),
                        Evidence.sinkName(hit.use()),
                        sinkCode.procedure.symbol().toString()),
                evidence.places().of(hit.use().site()),
                evidence.occurrences(readings),
                evidence.trace(best),
                alteration);
    }

    /** Whether what is chosen is an order, and something was put into it. */
    private static boolean isOrdered(Selection selection) {
        if (Alternatives.isReordered(selection)) {
            return true;
        }
        Node before = selection.node();
        for (Node node : selection.after()) {
            int chosen = before.value();
            if (node.at() >= 0 && node.frame().code.at(node.at()) instanceof Instruction.Call call) {
                for (int i = 0; i < call.arguments().length; i++) {
                    if (call.arguments()[i] == chosen && Decisions.isOrder(call, i)) {
                        return true;
                    }
                }
            }
            before = node;
        }
        return false;
    }

    /** What a server's answer switches on is chosen by the server as well. */
    private static Alteration instructed(Alteration alteration, Guard guard) {
        if (guard.controls().stream().noneMatch(c -> c.kind().equals("remote"))) {
            return alteration;
        }
        Set<String> techniques = new TreeSet<>(alteration.techniques());
        techniques.addAll(List.of("A23", "C08"));
        return new Alteration(
                List.copyOf(techniques),
                alteration.bits(),
                alteration.perceptibility(),
                alteration.alternatives(),
                alteration.tests(),
                alteration.truthTable());
    }

    /** What decides between values guards none of them; what lies between the choice and the sink does. */
    private static List<Node> guarded(Chosen chosen) {
        Selection selection = chosen.selection();
        boolean value = selection.kind() == Selection.Kind.VALUE || selection.kind() == Selection.Kind.ANSWER;
        return value ? selection.after() : chosen.path();
    }

    private Alteration alteration(List<Chosen> group, Chosen chosen, boolean order) {
        List<Alternative> texts = texts(group, order && chosen.selection().kind() == Selection.Kind.PRESENCE);
        Signature signature = Signatures.of(texts);
        Set<String> techniques = new TreeSet<>(order ? Set.of("A08") : signature.techniques());
        boolean edited = chosen.selection().kind() == Selection.Kind.PRESENCE
                && texts.stream().noneMatch(a -> a.equals(Alternative.text("")));
        boolean within =
                Edits.isWithin(chosen.selection()) && !signature.techniques().isEmpty();
        if (!order && !edited && !within) {
            techniques.addAll(ofPlace(chosen));
        }
        Deciding deciding = deciding(group);
        boolean two = order || texts.size() < 2 || chosen.selection().kind() == Selection.Kind.PRESENCE;
        double width = two ? 1 : Math.log(Signatures.distinguishable(texts)) / Math.log(2);
        boolean send = chosen.selection().kind() == Selection.Kind.SEND;
        List<String> shown = send ? List.of("sent", "not sent") : ShownAlternatives.of(texts, signature);
        return new Alteration(
                List.copyOf(techniques),
                Spreads.is(chosen.path(), chosen.selection())
                        ? Spreads.BITS
                        : Math.round(Math.min(width, deciding.bits()) * 100) / 100.0,
                order ? 2 : texts.size() < 2 ? 1 : signature.perceptibility(),
                shown,
                deciding.tests(),
                order ? null : table(chosen.selection(), texts, shown, deciding.tests()));
    }

    private List<Alternative> texts(List<Chosen> group, boolean added) {
        if (added) {
            return new Orders(evidence.texts())
                    .of(group.stream().map(Chosen::selection).toList());
        }
        Set<Alternative> distinct = new LinkedHashSet<>();
        group.forEach(c -> distinct.addAll(alternatives.of(c.selection())));
        return List.copyOf(distinct);
    }

    private @Nullable TruthTable table(
            Selection selection, List<Alternative> texts, List<String> shown, List<DecidingTest> asked) {
        boolean send = selection.kind() == Selection.Kind.SEND;
        List<String> each = send ? shown : ShownAlternatives.each(texts, shown);
        Outcomes outcomes = new Outcomes(selection, texts, each, alternatives.leavesOf(selection));
        return each.size() < 2
                ? null
                : new TruthTables(asked).of(data -> {
                    DatumEnvironment supposed =
                            new DatumEnvironment(evidence.texts().models(), data);
                    return outcomes.of(new Assessment(evidence.texts().codeBase(), supposed, evaluations));
                });
    }

    /** The tests by category, and how many answers they can give together, in bits. */
    private record Deciding(
            List<DecidingTest> tests,
            double bits,
            Set<String> techniques,
            List<Site> hidden,
            Map<Site, String> unread) {}

    private Deciding deciding(List<Chosen> group) {
        Map<String, List<DecidingTests.Asked>> paths = new TreeMap<>();
        Map<String, Set<String>> names = new TreeMap<>();
        for (Chosen chosen : group) {
            String data = chosen.reading().data();
            paths.computeIfAbsent(data, k -> new ArrayList<>())
                    .add(new DecidingTests.Asked(Evidence.asked(chosen.reading()), chosen.path()));
            Template key = chosen.reading().hit().path().key();
            names.computeIfAbsent(data, k -> new TreeSet<>()).add(key == null ? "" : key.render());
        }
        List<DecidingTest> all = new ArrayList<>();
        Set<String> techniques = new TreeSet<>();
        Set<Site> hidden = new LinkedHashSet<>();
        Map<Site, String> unread = new LinkedHashMap<>();
        double bits = 0;
        for (Map.Entry<String, List<DecidingTests.Asked>> entry : paths.entrySet()) {
            DecidingTests.Answers answers = tests.of(entry.getKey(), entry.getValue());
            all.addAll(answers.tests());
            techniques.addAll(answers.techniques());
            hidden.addAll(answers.hidden());
            unread.putAll(answers.unread());
            bits += DecidingTests.bits(answers.tests())
                    * names.getOrDefault(entry.getKey(), Set.of()).size();
        }
        return new Deciding(all, bits, techniques, List.copyOf(hidden), unread);
    }

    /** Constants that are computed, or compared by their digests only, beside what they decide. */
    private @Nullable Observation concealment(
            List<Chosen> group, Observation decided, List<Undetermined> undetermined) {
        Deciding deciding = deciding(group);
        deciding.unread()
                .forEach((site, reason) -> undetermined.add(new Undetermined(
                        reason, decided.data(), evidence.places().of(site))));
        if (deciding.techniques().isEmpty()) {
            return null;
        }
        Site at = deciding.hidden().get(0);
        return new Observation(
                "concealment",
                decided.data(),
                null,
                List.of("plain"),
                "payload",
                decided.confidence(),
                decided.guard(),
                decided.reachability(),
                new Signal(
                        decided.signal().source(),
                        decided.signal().sourceMember(),
                        "",
                        at.code().procedure.symbol().toString()),
                evidence.places().of(at),
                deciding.hidden().stream()
                        .map(h -> new Observation.Occurrence(evidence.places().of(h), null))
                        .toList(),
                decided.trace(),
                new Alteration(List.copyOf(deciding.techniques()), 0, 1, List.of(), deciding.tests(), null));
    }

    private static boolean isAppended(Selection selection) {
        return Edits.isWithin(selection)
                || selection.site().instruction() instanceof Instruction.Call call
                        && (call.target().name().startsWith("add")
                                || call.target().name().startsWith("append"));
    }

    /** Techniques that follow from where the choice arrives. */
    private static Set<String> ofPlace(Chosen chosen) {
        Set<String> techniques = new TreeSet<>();
        String channel = chosen.reading().channel();
        if (isOfRequest(chosen.reading())) {
            techniques.add("A21");
            return techniques;
        }
        techniques.addAll(BY_CHANNEL.getOrDefault(channel, Set.of()));
        techniques.addAll(Carriers.of(chosen.reading()));
        if (channel.equals("http.host") && chosen.selection().kind() == Selection.Kind.VALUE) {
            techniques.add("A24");
        }
        if (chosen.selection().kind() == Selection.Kind.PRESENCE) {
            boolean tools = channel.equals("prompt.tools")
                    || "tools".equals(chosen.reading().slot());
            boolean field = channel.equals("http.body") && !isAppended(chosen.selection());
            if (!PackedAnswers.is(chosen.selection())) {
                techniques.add(tools ? "A19" : field ? "A13" : "A12");
            }
        }
        return techniques;
    }
}
