package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation.Confidence;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.finding.Observation.Reachability;
import dev.telltale.finding.Step;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a reviewer is shown of a hit: its path, its guard, how sure it is, the places it joins. */
final class Evidence {
    private static final Set<String> NAMED = Set.of("variable", "property", "file");

    private final Places places;
    private final Texts texts;
    private final Guards guards;
    private final Containment containment;
    /** Names asked for at each source. */
    private final Map<Site, Set<String>> namesAt = new HashMap<>();

    Evidence(Places places, Texts texts, Guards guards, List<SourcePoint> points, Containment containment) {
        this.places = places;
        this.texts = texts;
        this.guards = guards;
        this.containment = containment;
        for (SourcePoint point : points) {
            Template key = point.path().key();
            if (key != null) {
                containment.run(point.site(), point.categories(), () -> nameAll(point, key));
            }
        }
    }

    private void nameAll(SourcePoint point, Template key) {
        Set<String> names = namesAt.computeIfAbsent(point.site(), s -> new HashSet<>());
        for (Template closed : texts.closed(key, point.site().code())) {
            names.add(closed.render());
        }
    }

    /** {@return what is found out about the reading; null when that is nothing, or fails} */
    <T> @Nullable T about(Reading reading, Supplier<@Nullable T> step) {
        return containment.get(reading.hit().source().site(), List.of(reading.data()), step);
    }

    /** A guard that cannot be worked out is not known; what it guards is told all the same. */
    private Controls.Verdict guard(Reading reading, Supplier<Controls.@Nullable Verdict> step) {
        Controls.Verdict verdict = about(reading, step);
        return verdict == null ? Controls.Verdict.UNKNOWN : verdict;
    }

    /** {@return the one with the surest and shortest path} */
    static Reading best(Collection<Reading> readings) {
        return readings.stream().min(Comparator.comparingInt(Evidence::doubt)).orElseThrow();
    }

    private static int doubt(Reading reading) {
        int form = reading.hit().form();
        int steps = Math.min(Traces.nodes(reading.hit().node()).size(), 999);
        return Integer.bitCount(form & Form.CERTAINTY) * 1000 + steps;
    }

    static Confidence confidence(int form) {
        int doubts = Integer.bitCount(form & Form.CERTAINTY);
        return doubts == 0 ? Confidence.HIGH : doubts == 1 ? Confidence.MEDIUM : Confidence.LOW;
    }

    List<Occurrence> occurrences(Collection<Reading> readings) {
        Set<Occurrence> pairs =
                new TreeSet<>(Comparator.comparing(Occurrence::source).thenComparing(o -> String.valueOf(o.sink())));
        readings.forEach(r -> pairs.add(new Occurrence(
                places.of(r.hit().source().site()), places.of(r.hit().use().site()))));
        return List.copyOf(pairs);
    }

    /** {@return the places the data come from, where what is told is not sent} */
    List<Occurrence> sources(Collection<Reading> readings) {
        return readings.stream()
                .map(r -> places.of(r.hit().source().site()))
                .distinct()
                .sorted()
                .map(place -> new Occurrence(place, null))
                .toList();
    }

    /** {@return the guard of a path that is told as something else than a send} */
    Guard guard(List<Node> nodes, Hit hit) {
        List<Site> sites = Guards.sites(hit.source().site(), nodes, hit.use().site());
        return guards.of(
                sites,
                namesAt.getOrDefault(hit.source().site(), Set.of()),
                hit.source().stored());
    }

    /** {@return the guard of the rest of a path, whatever guards what comes before} */
    Guard onward(List<Node> rest, Hit hit) {
        return guards.of(Guards.sites(null, rest, hit.use().site()), Set.of(), false);
    }

    /** {@return the guard of all that was read and sent; the first is the one that is shown} */
    Controls.Verdict guard(List<Reading> readings) {
        List<Guards.Way> ways = new ArrayList<>();
        for (Reading reading : readings.subList(0, Math.min(readings.size(), Ways.MOST))) {
            Hit hit = reading.hit();
            for (List<Node> nodes : ways.size() > Guards.MAX_WAYS ? List.<List<Node>>of() : Ways.of(hit)) {
                List<Site> sites = outsideReaders(
                        Guards.sites(hit.source().site(), nodes, hit.use().site()), nodes);
                ways.add(new Guards.Way(sites, hit.source().stored(), callers -> trace(reading, nodes, callers)));
            }
        }
        Controls.Verdict verdict = guard(readings.get(0), () -> guards.of(ways, names(readings)));
        return readings.stream().allMatch(this::isNeverCalled) ? verdict.neverHappening() : verdict;
    }

    private boolean isNeverCalled(Reading reading) {
        Hit hit = reading.hit();
        return Places.isNeverCalled(
                texts.codeBase(), hit.use().site().code(), hit.source().site().code());
    }

    /** What stands in a reader that is all there is, as where one procedure writes a file and sends it, stays. */
    private List<Site> outsideReaders(List<Site> sites, List<Node> way) {
        Set<Code> readers = readers(way);
        List<Site> others =
                sites.stream().filter(site -> !readers.contains(site.code())).toList();
        return others.isEmpty() ? sites : others;
    }

    /** {@return what reads the datum out of a file of the program's own: that the file is there is the program's doing, no guard} */
    private Set<Code> readers(List<Node> way) {
        Set<Code> readers = new HashSet<>();
        for (int i = 0; i < way.size() - 1; i++) {
            if (isStored(way.get(i), way.get(i + 1))) {
                readers.add(way.get(i + 1).frame().code);
            }
        }
        return readers;
    }

    /** A procedure may have been told to store it without its own steps being shown. */
    private boolean isStored(Node node, Node next) {
        if (node.value() != Instruction.NONE || node.at() < 0) {
            return false;
        }
        Effect through = node.through();
        if (through != null) {
            return through.node().frame().code != next.frame().code && isStored(through.node(), next);
        }
        return node.frame().code.at(node.at()) instanceof Instruction.Call call
                && texts.models().of(call.target()).sinks().stream()
                        .anyMatch(sink -> sink.channel().equals(Sink.LOCAL_STORE));
    }

    /** {@return the guard of a part of a path, up to its sink} */
    Controls.Verdict guard(List<Node> nodes, Reading reading, List<Reading> alike) {
        Hit hit = reading.hit();
        boolean whole = nodes.isEmpty() || nodes.get(0).previous() == null;
        List<Node> doing = whole ? nodes.stream().filter(Evidence::isDone).toList() : nodes;
        List<Site> sites = Guards.sites(
                whole ? hit.source().site() : null, doing, hit.use().site());
        Guards.Way way = new Guards.Way(
                sites, hit.source().stored() && whole, whole ? List.of() : nodes, callers -> trace(reading));
        return guard(reading, () -> guards.of(List.of(way), names(alike)));
    }

    /** Where an answer is handed on, other answers are, too; what it allows is done only there. */
    private static boolean isDone(Node node) {
        return !Form.isChosen(node.form()) || (node.form() & (Form.SEND | Form.CONDITIONAL)) != 0;
    }

    Reachability reachability(Hit hit, Controls.Verdict verdict) {
        return verdict.never()
                ? Reachability.DEAD
                : places.reachability(
                        texts.codeBase(),
                        hit.use().site().code(),
                        hit.source().site().code());
    }

    private Set<String> names(List<Reading> readings) {
        Set<String> names = new HashSet<>();
        for (Reading reading : readings) {
            Template key = reading.hit().path().key();
            names.addAll(namesAt.getOrDefault(reading.hit().source().site(), Set.of()));
            names.add(key == null ? "" : key.render());
        }
        return names;
    }

    List<Step> trace(Reading reading) {
        Hit hit = reading.hit();
        return new Traces(places).steps(hit.source(), read(reading), hit.node(), sent(reading));
    }

    private List<Step> trace(Reading reading, List<Node> way, List<Site> callers) {
        Hit hit = reading.hit();
        List<Step> steps = new Traces(places)
                .steps(
                        hit.source(),
                        read(reading),
                        way,
                        sent(reading),
                        places.of(hit.use().site()));
        List<Step> entered = callers.stream()
                .map(site -> new Step(
                        Step.Kind.CALL,
                        "called by " + Traces.name(site.code().procedure.symbol()),
                        places.of(site)))
                .toList();
        List<Step> all = new ArrayList<>(steps);
        all.addAll(steps.size() - 1, entered);
        return all;
    }

    private static String read(Reading reading) {
        Hit hit = reading.hit();
        String asked = hit.path().key() == null ? "" : "(\"" + hit.path().key().render() + "\")";
        String api = Traces.shortName(hit.source().api());
        return Unseen.is(reading) ? "text without a known origin: " + api : "reads " + api + asked;
    }

    /** {@return what the datum was asked for by, such as {@code variable TRAVIS}; empty when no name is known} */
    static String asked(Reading reading) {
        KnownNames table = reading.hit().source().table();
        Template key = reading.hit().path().key();
        if (table == null || key == null || key.isUnknown()) {
            return "";
        }
        String things = table.id().startsWith("file") ? "file" : table.id();
        return NAMED.contains(things) ? things + " " + key.render() : "";
    }

    private static String sent(Reading reading) {
        String slot = reading.slot() == null ? "" : " " + reading.slot();
        return "sent as " + reading.channel() + slot + " by "
                + Traces.shortName(sinkName(reading.hit().use()));
    }

    static String sinkName(Effect.SinkUse use) {
        if (use.site().instruction() instanceof Instruction.Call call) {
            return use.sink().method().name().equals("@")
                    ? use.sink().method().owner()
                    : call.target().owner() + '#' + call.target().name();
        }
        return use.sink().method().toString();
    }

    Places places() {
        return places;
    }

    Texts texts() {
        return texts;
    }
}
