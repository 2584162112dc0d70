package dev.telltale.flow;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Propagation.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells identifiers that are made of environment data: a digest of what names a person or a machine, one digest of several
 * data, a digest cut short, characters picked at fixed places. A digest of anything else as it is stays a transmission.
 */
final class Fingerprints {
    private static final List<String> IDENTIFYING = List.of("env.", "device.", "net.", "user.", "work.");
    /** What anyone sets, or what says nothing of the machine. */
    private static final List<String> OTHER =
            List.of("env.clock", "env.variable", "net.endpoint-config", "net.proxy", "work.packages");

    /** What names a person or a machine by itself: a digest of it is an identifier as it is. */
    private static final List<String> IDENTITIES = List.of("user.", "device.hostname", "device.machine-id", "net.mac");

    private final Evidence evidence;

    /** Readings of one slot that went through the same digest, or were sampled at the same place. */
    private record Made(Site site, List<Reading> readings) {}

    Fingerprints(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Observation> of(List<Reading> readings) {
        Map<List<String>, Made> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Reading reading : readings) {
            Site site = isEligible(reading) ? madeAt(reading) : null;
            if (site != null) {
                List<String> key = new ArrayList<>();
                boolean digest = (reading.hit().form() & Form.HASHED) != 0;
                reading.group(evidence.places()).stream().skip(1).forEach(part -> key.add(part.toString()));
                key.set(1, digest ? key.get(1) : "");
                key.add(site.code().toString() + site.at());
                groups.computeIfAbsent(key, k -> new Made(site, new ArrayList<>()))
                        .readings()
                        .add(reading);
            }
        }
        return groups.values().stream()
                .map(made -> evidence.about(made.readings().get(0), () -> told(made, readings)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isEligible(Reading reading) {
        String data = reading.data();
        return reading.role().equals("payload")
                && IDENTIFYING.stream().anyMatch(data::startsWith)
                && OTHER.stream().noneMatch(data::startsWith)
                && !data.endsWith(Barriers.HIDDEN_DEFAULT);
    }

    /** {@return the digest nearest to the caller that combines, or else the text that characters are picked from} */
    private static @Nullable Site madeAt(Reading reading) {
        Site sampled = null;
        for (Node node : Traces.nodes(reading.hit().node())) {
            Node before = node.previous();
            int gained = before == null ? 0 : node.form() & ~before.form();
            if ((gained & Form.HASHED) != 0 && node.at() >= 0) {
                return new Site(node.frame().code, node.at());
            }
            if (sampled == null && Samples.isPick(node)) {
                sampled = new Site(
                        node.frame().code, Objects.requireNonNull(before).value());
            }
        }
        return sampled;
    }

    private @Nullable Observation told(Made made, List<Reading> all) {
        List<Reading> named =
                made.readings().stream().filter(r -> r.slot() != null).toList();
        Reading best = Evidence.best(named.isEmpty() ? made.readings() : named);
        List<Node> path = Traces.nodes(best.hit().node());
        Set<String> data = new TreeSet<>();
        made.readings().forEach(r -> data.add(r.data()));
        Samples samples = Samples.on(path);
        boolean digest = (best.hit().form() & Form.HASHED) != 0;
        boolean cut = samples.digestBits() != null;
        boolean sampled = samples.places() > 1 && !isWhole(best, all);
        boolean names = IDENTITIES.stream().anyMatch(best.data()::startsWith);
        if (!sampled && !(digest && (cut || names || data.size() > 1))) {
            return null;
        }
        Set<String> techniques = new TreeSet<>(digest ? Set.of("A16") : Set.of());
        techniques.addAll(sampled ? Set.of("A18") : Set.of());
        techniques.addAll(Headings.in(best, path) ? Set.of("A17") : Set.of());
        return observation(made, List.copyOf(data), best, path, alteration(techniques, samples, sampled));
    }

    private static Alteration alteration(Set<String> techniques, Samples samples, boolean sampled) {
        double bits = samples.digestBits() == null ? Samples.WIDEST : samples.digestBits();
        double width = sampled ? Math.min(bits, samples.places() * (double) Character.SIZE) : bits;
        int perceptibility = techniques.contains("A17") ? 2 : 1;
        return new Alteration(List.copyOf(techniques), width, perceptibility, List.of(), List.of(), null);
    }

    /** Where the datum arrives as a whole, its characters tell nothing more. */
    private static boolean isWhole(Reading sampled, List<Reading> all) {
        return all.stream()
                .anyMatch(r -> (r.hit().form() & (Form.HASHED | Form.TRUNCATED)) == 0
                        && r.data().equals(sampled.data())
                        && r.hit().use().equals(sampled.hit().use())
                        && Objects.equals(r.slot(), sampled.slot()));
    }

    private Observation observation(
            Made made, List<String> data, Reading best, List<Node> path, Alteration alteration) {
        Hit hit = best.hit();
        Code sink = hit.use().site().code();
        Code source = hit.source().site().code();
        Set<String> forms = new TreeSet<>();
        made.readings().forEach(r -> forms.addAll(Form.names(r.hit().form())));
        return new Observation(
                "fingerprint",
                data,
                new Destination(
                        best.channel(),
                        best.slot(),
                        best.to().templates(),
                        best.to().resolution()),
                List.copyOf(forms),
                best.role(),
                Evidence.confidence(hit.form()),
                evidence.guard(path, hit),
                evidence.places().reachability(evidence.texts().codeBase(), sink, source),
                new Signal(
                        hit.source().api(),
                        source.procedure.symbol().toString(),
                        Evidence.sinkName(hit.use()),
                        sink.procedure.symbol().toString()),
                evidence.places().of(hit.use().site()),
                evidence.occurrences(made.readings()),
                evidence.trace(best),
                alteration);
    }
}
