package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation.Confidence;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.finding.Step;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a reviewer is shown of a hit: its path, its guard, how sure it is, the places it joins. */
final class Evidence {
    private final Places places;
    private final Texts texts;
    private final Guards guards;
    /** Names asked for at each source. */
    private final Map<Site, Set<String>> namesAt = new HashMap<>();

    Evidence(Places places, Texts texts, Guards guards, List<SourcePoint> points) {
        this.places = places;
        this.texts = texts;
        this.guards = guards;
        for (SourcePoint point : points) {
            Template key = point.path().key();
            List<Template> keys =
                    key == null ? List.of() : texts.closed(key, point.site().code());
            keys.forEach(k ->
                    namesAt.computeIfAbsent(point.site(), s -> new HashSet<>()).add(k.render()));
        }
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

    Guard guard(List<Node> nodes, Hit hit) {
        Set<Site> path = new LinkedHashSet<>();
        path.add(hit.source().site());
        for (Node node : nodes) {
            if (node.at() >= 0) {
                path.add(new Site(node.frame().code, node.at()));
            }
        }
        path.add(hit.use().site());
        return guards.of(List.copyOf(path), namesAt.getOrDefault(hit.source().site(), Set.of()));
    }

    List<Step> trace(Reading reading) {
        Hit hit = reading.hit();
        String asked = hit.path().key() == null ? "" : "(\"" + hit.path().key().render() + "\")";
        String api = Traces.shortName(hit.source().api());
        String source = Unseen.is(reading)
                ? "text without a known origin: " + api
                : "reads " + reading.data() + ": " + api + asked;
        String slot = reading.slot() == null ? "" : " " + reading.slot();
        return new Traces(places)
                .steps(
                        hit.source(),
                        source,
                        hit.node(),
                        "sent as " + reading.channel() + slot + " by " + Traces.shortName(sinkName(hit.use())));
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
