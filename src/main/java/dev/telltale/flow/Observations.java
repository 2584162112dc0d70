package dev.telltale.flow;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Destination.Resolution;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Observation.Confidence;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.finding.Observation.Signal;
import dev.telltale.finding.ScanResult.Contacted;
import dev.telltale.finding.Step;
import dev.telltale.finding.Undetermined;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns hits into observations: names category, channel, slot, endpoint and guard, and merges what says the same. */
final class Observations {
    private static final Pattern CREDENTIAL_SLOT = Pattern.compile(
            "(?i)(proxy-)?authorization|cookie|.*(api|access|auth|secret)[-_]?(key|token).*|.*token|x-.*-key|password");

    /** What names a machine, or is set to name one. */
    private static final Set<String> ADDRESSES =
            Set.of("net.ip", "device.hostname", "net.proxy", "net.endpoint-config", "env.variable");

    private final Places places;
    private final Texts texts;
    private final PartsRead parts;
    private final Guards guards;
    private final Propagation propagation;
    private final ComparedNames compared;
    private final MovedLibraries moved;
    private final Containment containment;

    Observations(
            Places places,
            Texts texts,
            Guards guards,
            Propagation propagation,
            ComparedNames compared,
            MovedLibraries moved,
            Containment containment) {
        this.places = places;
        this.texts = texts;
        this.parts = new PartsRead(texts);
        this.guards = guards;
        this.propagation = propagation;
        this.compared = compared;
        this.moved = moved;
        this.containment = containment;
    }

    /** @param hooks what was seen without following anything */
    FlowResult of(
            List<SourcePoint> points,
            List<Hit> hits,
            List<Observation> hooks,
            Budget budget,
            Limits limits,
            int procedures) {
        Evidence evidence = new Evidence(places, texts, guards, points, containment);
        List<Reading> read = new RecursiveWriters(texts.codeBase()).without(readings(hits));
        List<Reading> every =
                read.stream().filter(r -> !Unseen.is(r) && !Gates.is(r)).toList();
        List<Reading> readings =
                certain(every.stream().filter(r -> !isChoice(r)).toList());
        List<Observation> all = new ArrayList<>(Coverings.compared(transmissions(readings, evidence)));
        List<Undetermined> undetermined = new ArrayList<>();
        all.addAll(new Choices(evidence)
                .of(every.stream().filter(Observations::isChoice).toList(), new Telling(readings, hits), undetermined));
        all.addAll(new Fingerprints(evidence).of(readings));
        List<Reading> unseen = read.stream()
                .filter(r -> Unseen.is(r) && !Gates.is(r) && !isChoice(r))
                .toList();
        all.addAll(new Unseen(evidence).of(certain(unseen), List.copyOf(all)));
        all.addAll(hooks);
        List<Reading> gates =
                read.stream().filter(r -> Gates.is(r) && !Unseen.is(r)).toList();
        List<Observation> choices = all.stream()
                .filter(o -> o.kind().equals("variation") || o.kind().equals("marker"))
                .toList();
        all.addAll(new Gates(evidence).of(gates, choices));
        all.addAll(collections(points.stream().filter(p -> !Unseen.is(p)).toList(), hits, undetermined));
        for (SourcePoint point : budget.exhausted()) {
            undetermined.add(new Undetermined("search-budget", point.categories(), places.of(point.site())));
        }
        containment
                .failures()
                .forEach(f -> undetermined.add(new Undetermined("analysis-failed", f.data(), places.of(f.site()))));
        undetermined.sort(Comparator.comparing(Undetermined::location).thenComparing(Undetermined::reason));
        return new FlowResult(
                all, contacted(readings), undetermined.stream().distinct().toList(), limits.toCoverage(), procedures);
    }

    // ---- readings

    private List<Reading> readings(List<Hit> hits) {
        Set<SourcePoint> kept = new HashSet<>();
        for (Hit hit : hits) {
            if (hit.use().sink().channel().equals(Sink.LOCAL_STORE)) {
                kept.add(hit.source());
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (Hit hit : hits) {
            boolean local = hit.use().sink().channel().equals(Sink.LOCAL_STORE);
            if (!local && (!hit.source().stored() || kept.contains(hit.source())) && isReported(hit)) {
                Reading reading =
                        containment.get(hit.source().site(), hit.source().categories(), () -> reading(hit));
                if (reading != null) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private boolean isReported(Hit hit) {
        return !moved.hold(hit.use().site().code().unit.name())
                && (places.isReported(texts.codeBase(), hit.use().site().code())
                        || places.isReported(
                                texts.codeBase(), hit.source().site().code()));
    }

    /** What a default that nobody wrote shapes says little; that it may lie in some object of a class says nothing. */
    private static boolean isGuessedDefault(String category, Hit hit) {
        return category.endsWith(Barriers.HIDDEN_DEFAULT) && (hit.form() & Form.ANY_OBJECT) != 0;
    }

    private @Nullable Reading reading(Hit hit) {
        String category = hit.source().category(hit.path());
        if (category == null
                || propagation.barriers().isStopped(category, hit.form())
                || isGuessedDefault(category, hit)) {
            return null;
        }
        String data = compared.category(category, hit);
        Sink sink = hit.use().sink();
        String channel = sink.channel();
        String slot = slot(hit.path().slot());
        boolean inAddress = channel.equals("http.query") || channel.equals("http.path") || channel.equals("http.host");
        if (slot != null && (slot.startsWith("?") || slot.startsWith("/"))) {
            channel = !inAddress ? channel : slot.startsWith("?") ? "http.query" : "http.path";
            slot = slot.length() > 1 && slot.startsWith("?") ? slot.substring(1) : null;
        } else if (inAddress && sink.slot() == null && sink.slotFrom() == null) {
            String front = Endpoints.beforeHole(hit.addresses());
            if (front != null) {
                return inHole(hit, data, front, slot);
            }
            String same = Form.isChosen(hit.form()) ? Endpoints.beforeDifference(hit.addresses()) : null;
            if (same != null) {
                return inHole(hit, data, same, slot);
            }
            return Form.isChosen(hit.form()) && Endpoints.namesHost(hit.addresses())
                    ? new Reading(hit, data, "http.host", null, Endpoints.judged(hit.addresses()), sink.role())
                    : null;
        }
        if (channel.startsWith("http.") && Endpoints.staysHere(hit.addresses())
                || channel.equals("http.path") && !Endpoints.isRemote(hit.addresses())) {
            return null;
        }
        return new Reading(
                hit,
                data,
                channel,
                slot,
                Endpoints.judged(hit.addresses()),
                isAddress(data, hit) ? "protocol" : role(sink, data, channel, slot));
    }

    /** The name as it is told; {@code ?} or {@code /} in front says that it stands in an address. */
    private static @Nullable String slot(@Nullable Template name) {
        if (name == null
                || name.isUnknown() && name.parts().stream().noneMatch(p -> p instanceof Template.Configured)) {
            return null;
        }
        String text = name.render().replaceFirst("^=", "").replaceFirst("^([?]?)[{]…[}]$", "$1");
        return text.isEmpty() ? null : text;
    }

    /** The datum is what is not known of an address whose host is: it stands in its query or path. */
    private static Reading inHole(Hit hit, String data, String front, @Nullable String slot) {
        String place = String.valueOf(Transfer.marker(front));
        boolean alone = hit.addresses().stream().allMatch(t -> t.parts().size() < 3);
        String name = slot == null && alone && place.length() > 1 && place.startsWith("?") ? place.substring(1) : slot;
        String channel = front.indexOf('?') >= 0 ? "http.query" : "http.path";
        Sink sink = hit.use().sink();
        Endpoints.Addresses to = Endpoints.judged(hit.addresses());
        return new Reading(hit, data, channel, name, to, role(sink, data, channel, name));
    }

    /** To look up a name is to ask for the address behind it; part of a name under somebody's domain is a message. */
    private static boolean isAddress(String data, Hit hit) {
        return hit.use().sink().channel().equals("dns")
                && ADDRESSES.contains(data)
                && Endpoints.judged(hit.addresses()).templates().isEmpty();
    }

    private static String role(Sink sink, String data, String channel, @Nullable String slot) {
        boolean secret = data.startsWith("content.secrets");
        boolean authorising = slot != null && CREDENTIAL_SLOT.matcher(slot).matches();
        return secret && channel.equals("http.header") && authorising ? "credential" : sink.role();
    }

    /** Where a path through the object at hand is known, paths through any object of the class add nothing. */
    private static List<Reading> certain(List<Reading> readings) {
        Set<Object> exact = new HashSet<>();
        for (Reading reading : readings) {
            if ((reading.hit().form() & Form.ANY_OBJECT) == 0) {
                exact.add(List.of(reading.data(), reading.hit().use()));
            }
        }
        return readings.stream()
                .filter(r -> (r.hit().form() & Form.ANY_OBJECT) == 0
                        || !exact.contains(List.of(r.data(), r.hit().use())))
                .toList();
    }

    // ---- transmissions

    private static boolean isChoice(Reading reading) {
        return Form.isChosen(reading.hit().form());
    }

    private List<Observation> transmissions(List<Reading> readings, Evidence evidence) {
        Map<List<Object>, List<Reading>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Reading reading : readings) {
            groups.computeIfAbsent(reading.group(places), k -> new ArrayList<>())
                    .add(reading);
        }
        List<Observation> observations = new ArrayList<>();
        for (List<Reading> group : groups.values()) {
            Observation told = evidence.about(group.get(0), () -> transmission(group, evidence));
            if (told != null) {
                observations.add(told);
                Reading best = Evidence.best(group);
                Observation added = evidence.about(best, () -> new Instructed(evidence).by(best, told));
                if (added != null) {
                    observations.add(added);
                }
            }
        }
        return observations;
    }

    private Observation transmission(List<Reading> group, Evidence evidence) {
        Reading best = Evidence.best(group);
        Hit hit = best.hit();
        Code sinkCode = hit.use().site().code();
        Code sourceCode = hit.source().site().code();
        String api = Evidence.sinkName(hit.use());
        Controls.Verdict verdict = evidence.guard(bestFirst(best, group));
        return new Observation(
                "transmission",
                List.of(best.data()),
                new Destination(
                        best.channel(),
                        best.slot(),
                        best.to().templates(),
                        best.to().resolution()),
                forms(group),
                best.role(),
                best.data().endsWith(Barriers.HIDDEN_DEFAULT) ? Confidence.LOW : Evidence.confidence(hit.form()),
                verdict.guard(),
                evidence.reachability(hit, verdict),
                new Signal(
                        hit.source().api(),
                        sourceCode.procedure.symbol().toString(),
                        api,
                        sinkCode.procedure.symbol().toString()),
                places.of(hit.use().site()),
                evidence.occurrences(group),
                evidence.trace(best),
                Carriers.shownBy(group));
    }

    private static List<Reading> bestFirst(Reading best, List<Reading> group) {
        List<Reading> ordered = new ArrayList<>(List.of(best));
        group.stream().filter(r -> !r.equals(best)).forEach(ordered::add);
        return ordered;
    }

    private static List<String> forms(List<Reading> group) {
        Set<String> forms = new TreeSet<>();
        group.forEach(r -> forms.addAll(Form.names(r.hit().form())));
        return List.copyOf(forms);
    }

    // ---- collections

    private List<Observation> collections(List<SourcePoint> points, List<Hit> hits, List<Undetermined> undetermined) {
        Set<SourcePoint> kept = new HashSet<>();
        hits.stream()
                .filter(h -> h.use().sink().channel().equals(Sink.LOCAL_STORE))
                .forEach(h -> kept.add(h.source()));
        Map<List<String>, List<SourcePoint>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (SourcePoint point : points) {
            if (!places.isReported(texts.codeBase(), point.site().code()) || point.stored() && !kept.contains(point)) {
                continue;
            }
            Set<String> categories = parts.mayRead(point) ? categories(point) : Set.of();
            if (categories.isEmpty() && point.table() != null && isOpen(point)) {
                undetermined.add(new Undetermined("computed-name", List.of(), places.of(point.site())));
            }
            String part = places.part(point.site().code());
            categories.forEach(c -> groups.computeIfAbsent(List.of(c, part), k -> new ArrayList<>())
                    .add(point));
        }
        List<Observation> observations = new ArrayList<>();
        groups.forEach((key, group) -> observations.add(collection(key.get(0), group)));
        return observations;
    }

    private boolean isOpen(SourcePoint point) {
        Template key = point.path().key();
        return key != null
                && texts.closed(key, point.site().code()).stream().allMatch(Template::isUnknown)
                && !key.equals(Sources.APPLIED);
    }

    private Set<String> categories(SourcePoint point) {
        Set<String> categories = new TreeSet<>();
        Set<String> asked = parts.names(point);
        if (asked != null && point.table() != null) {
            asked.forEach(name -> categories.addAll(named(point, name)));
            return categories;
        }
        Template key = point.path().key();
        List<Template> keys =
                key == null ? List.of() : texts.closed(key, point.site().code());
        for (AccessPath path : key == null
                ? List.of(point.path())
                : keys.stream().map(point.path()::withKey).toList()) {
            String category = point.category(path);
            if (category != null && (path.key() == null || !path.key().isUnknown())) {
                categories.add(category);
            }
        }
        return categories;
    }

    private static Set<String> named(SourcePoint point, String name) {
        String category = point.category(AccessPath.EMPTY.withKey(Template.literal(name)));
        return category == null ? Set.of() : Set.of(category);
    }

    private Observation collection(String category, List<SourcePoint> group) {
        SourcePoint first = group.stream()
                .min(Comparator.comparing(p -> places.of(p.site())))
                .orElseThrow();
        Set<Location> locations = new TreeSet<>();
        group.forEach(p -> locations.add(places.of(p.site())));
        Location place = places.of(first.site());
        Code where = first.site().code();
        return new Observation(
                "collection",
                List.of(category),
                null,
                List.of("plain"),
                "payload",
                Confidence.HIGH,
                Guard.NONE,
                places.reachability(texts.codeBase(), where),
                new Signal(first.api(), where.procedure.symbol().toString(), "", ""),
                place,
                locations.stream().map(l -> new Occurrence(l, null)).toList(),
                List.of(new Step(Step.Kind.SOURCE, "reads " + Traces.shortName(first.api()), place)));
    }

    // ---- endpoints

    private static List<Contacted> contacted(List<Reading> readings) {
        Map<String, Set<String>> data = new TreeMap<>();
        Map<String, Resolution> resolutions = new HashMap<>();
        for (Reading reading : readings) {
            for (String template : reading.to().templates()) {
                data.computeIfAbsent(template, k -> new TreeSet<>()).add(reading.data());
                resolutions.put(template, reading.to().resolution());
            }
        }
        List<Contacted> contacted = new ArrayList<>();
        data.forEach((template, categories) -> contacted.add(new Contacted(
                template, resolutions.getOrDefault(template, Resolution.UNRESOLVED), List.copyOf(categories))));
        return contacted;
    }
}
