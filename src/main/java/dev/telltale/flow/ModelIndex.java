package dev.telltale.flow;

import dev.telltale.ir.Mention;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.AnnotatedSink;
import dev.telltale.rule.Barrier;
import dev.telltale.rule.EndpointStep;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.MethodPattern;
import dev.telltale.rule.Models;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Sink;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what the models say of a symbol, through the library's and the program's type hierarchy. */
final class ModelIndex {
    private static final Set<String> ADDRESS_TEXTS =
            Set.of("java.lang.String", "java.lang.CharSequence", "java.net.URI", "java.net.URL");

    /** What takes texts and arrays of numbers, but for what is just that. */
    private static final Set<String> ABOVE_TEXTS =
            Set.of("java.lang.Object", "java.lang.CharSequence", "java.lang.Comparable", "java.io.Serializable");

    private final Models models;
    private final Program program;
    private final Relocations relocations;
    private final Set<String> modelled;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Map<String, List<Source>>> sources;
    private final Map<String, Map<String, List<Sink>>> sinks;
    private final Map<String, Map<String, List<Propagator>>> flows;
    private final Map<String, Map<String, List<Invocation>>> invocations;
    private final Map<String, Map<String, List<EndpointStep>>> endpoints;
    private final Map<String, Map<String, List<Barrier>>> barriers;
    private final Map<String, AnnotatedSink> annotated = new HashMap<>();
    private final Map<Symbol, Behaviour> behaviours = new HashMap<>();
    private final Map<String, List<String>> ancestors = new HashMap<>();
    private final Set<String> addressed = new HashSet<>();
    private final boolean hasEntryPoints;

    ModelIndex(Models models, Program program) {
        this.models = models;
        this.program = program;
        models.hierarchy()
                .forEach((above, below) -> below.forEach(type ->
                        parents.computeIfAbsent(type, k -> new ArrayList<>()).add(above)));
        this.sources = byMember(models.sources(), Source::method);
        this.sinks = byMember(models.sinks(), Sink::method);
        this.flows = byMember(models.propagators(), Propagator::method);
        this.invocations = byMember(models.invocations(), Invocation::method);
        this.endpoints = byMember(models.endpoints(), EndpointStep::method);
        this.barriers = byMember(models.barriers(), Barrier::method);
        models.endpoints().forEach(step -> addressed.add(step.method().owner()));
        models.annotatedSinks().forEach(sink -> annotated.put(sink.annotation(), sink));
        this.hasEntryPoints =
                models.sources().stream().anyMatch(source -> source.at().base() == Port.Base.PARAMETER);
        this.modelled = modelledTypes();
        this.relocations = new Relocations(modelled);
    }

    /** {@return what there is by owner and name} */
    private static <T> Map<String, Map<String, List<T>>> byMember(List<T> items, Function<T, MethodPattern> method) {
        Map<String, Map<String, List<T>>> map = new HashMap<>();
        for (T item : items) {
            MethodPattern pattern = method.apply(item);
            map.computeIfAbsent(pattern.owner(), k -> new HashMap<>())
                    .computeIfAbsent(pattern.name(), k -> new ArrayList<>())
                    .add(item);
        }
        return map;
    }

    private Set<String> modelledTypes() {
        Set<String> types = new LinkedHashSet<>(parents.keySet());
        types.addAll(models.hierarchy().keySet());
        for (Map<String, ?> map : List.of(sources, sinks, flows, invocations, endpoints, barriers)) {
            types.addAll(map.keySet());
        }
        return types;
    }

    /** {@return the type and everything above it, library types under their original names, nearest first} */
    List<String> ancestors(String type) {
        List<String> known = ancestors.get(type);
        if (known == null) {
            known = computeAncestors(type);
            ancestors.put(type, known);
        }
        return known;
    }

    private List<String> computeAncestors(String type) {
        Set<String> found = new LinkedHashSet<>();
        List<String> queue = new ArrayList<>(List.of(type));
        for (int i = 0; i < queue.size() && i < 200; i++) {
            String name = relocations.original(queue.get(i));
            if (!found.add(name)) {
                continue;
            }
            Unit unit = program.unit(queue.get(i));
            if (unit != null) {
                if (unit.superName() != null) {
                    queue.add(unit.superName());
                }
                queue.addAll(unit.interfaces());
            }
            queue.addAll(parents.getOrDefault(name, List.of()));
        }
        found.add("java.lang.Object");
        return List.copyOf(found);
    }

    boolean isA(String type, String above) {
        return ancestors(type).contains(above);
    }

    /** {@return whether a model speaks of the type, by its original name} */
    boolean isModelled(String type) {
        return modelled.contains(type);
    }

    /** {@return whether values of the type talk to an address; false for texts of addresses} */
    boolean isAddressed(String type) {
        List<String> all = ancestors(type);
        return all.stream().anyMatch(addressed::contains) && all.stream().noneMatch(ADDRESS_TEXTS::contains);
    }

    Behaviour of(Symbol symbol) {
        Behaviour known = behaviours.get(symbol);
        if (known == null) {
            known = compute(symbol);
            behaviours.put(symbol, known);
        }
        return known;
    }

    private Behaviour compute(Symbol symbol) {
        List<String> owners = symbol.isConstructor() || symbol.name().equals("<clinit>")
                ? List.of(relocations.original(symbol.owner()))
                : ancestors(symbol.owner());
        List<Source> foundSources = new ArrayList<>();
        List<Sink> foundSinks = new ArrayList<>();
        List<EndpointStep> foundEndpoints = new ArrayList<>();
        List<Propagator> foundFlows = List.of();
        List<Invocation> foundInvocations = List.of();
        Set<String> stopped = new HashSet<>();
        List<Barrier> conditional = new ArrayList<>();
        boolean explicit = false;
        for (String owner : owners) {
            addNew(foundSources, matching(sources, owner, symbol, Source::method));
            addNew(foundSinks, matching(sinks, owner, symbol, Sink::method));
            addNew(foundEndpoints, matching(endpoints, owner, symbol, EndpointStep::method));
            if (!explicit) {
                foundFlows = matching(flows, owner, symbol, Propagator::method);
                foundInvocations = matching(invocations, owner, symbol, Invocation::method);
                conditional = new ArrayList<>();
                stopped = stoppedBy(owner, symbol, foundFlows.isEmpty() && foundInvocations.isEmpty(), conditional);
                if (!foundFlows.isEmpty() || !foundInvocations.isEmpty()) {
                    stopped.remove("*");
                }
                explicit = !foundFlows.isEmpty()
                        || !foundInvocations.isEmpty()
                        || !stopped.isEmpty()
                        || !conditional.isEmpty();
            }
        }
        foundSources.removeIf(Source::field);
        if (foundSources.isEmpty() && foundSinks.isEmpty() && foundEndpoints.isEmpty() && !explicit) {
            return Behaviour.NONE;
        }
        return new Behaviour(
                List.copyOf(foundSources),
                List.copyOf(foundSinks),
                foundFlows,
                foundInvocations,
                List.copyOf(foundEndpoints),
                stopped,
                List.copyOf(conditional),
                !foundFlows.isEmpty() || !foundInvocations.isEmpty());
    }

    /** What several types have in common is told once; the lists are too short to be worth hashing whole models. */
    private static <T> void addNew(List<T> found, List<T> more) {
        for (T item : more) {
            if (!found.contains(item)) {
                found.add(item);
            }
        }
    }

    /** A barrier on all of a type gives way to a flow on one of its procedures. */
    private Set<String> stoppedBy(String owner, Symbol symbol, boolean wholeType, List<Barrier> conditional) {
        Map<String, List<Barrier>> ofOwner = barriers.getOrDefault(owner, Map.of());
        List<Barrier> found = new ArrayList<>(ofOwner.getOrDefault(symbol.name(), List.of()));
        found.removeIf(barrier -> !fits(barrier.method(), symbol));
        found.addAll(wholeType ? ofOwner.getOrDefault("*", List.of()) : List.of());
        Set<String> stopped = new HashSet<>();
        for (Barrier barrier : found) {
            if (barrier.isConditional()) {
                conditional.add(barrier);
            } else {
                stopped.add(barrier.category());
            }
        }
        return stopped;
    }

    private static <T> List<T> matching(
            Map<String, Map<String, List<T>>> map, String owner, Symbol symbol, Function<T, MethodPattern> method) {
        Map<String, List<T>> ofOwner = map.getOrDefault(owner, Map.of());
        List<T> candidates = ofOwner.get(symbol.name());
        if (candidates == null) {
            return ofOwner.getOrDefault("*", List.of());
        }
        List<T> found = new ArrayList<>();
        for (T item : candidates) {
            if (fits(method.apply(item), symbol)) {
                found.add(item);
            }
        }
        return found;
    }

    private static boolean fits(MethodPattern pattern, Symbol symbol) {
        return pattern.parameters() == null
                || pattern.parameters().equals(symbol.parameters())
                || symbol.parameters().indexOf('?') >= 0 && fitsUndeclared(pattern.parameters(), symbol.parameters());
    }

    /** A type written {@code ?} is one that a source file does not tell; what is given in its place may stand behind it. */
    private static boolean fitsUndeclared(String pattern, String parameters) {
        String[] wanted = pattern.split(",");
        String[] given = parameters.split(",");
        for (int i = 0; i < given.length; i++) {
            if (i >= wanted.length || !takes(wanted[i], given[i])) {
                return false;
            }
        }
        return given.length == wanted.length;
    }

    private static boolean takes(String wanted, String given) {
        if (!given.startsWith("?")) {
            return given.equals(wanted);
        }
        String value = given.substring(1);
        String one = wanted.endsWith("[]") && !value.endsWith("[]") ? wanted.substring(0, wanted.length() - 2) : wanted;
        return value.isEmpty() || one.equals(value) || ABOVE_TEXTS.contains(one);
    }

    /** {@return the sources that read this static field} */
    List<Source> ofField(String owner, String name) {
        List<Source> found = new ArrayList<>();
        for (Source source :
                sources.getOrDefault(relocations.original(owner), Map.of()).getOrDefault(name, List.of())) {
            if (source.field()) {
                found.add(source);
            }
        }
        return found;
    }

    @Nullable
    AnnotatedSink annotated(String annotationType) {
        return annotated.get(relocations.original(annotationType));
    }

    /** {@return the single abstract method's name of a functional interface the models know, or null} */
    @Nullable
    String functional(String type) {
        return models.functional().get(relocations.original(type));
    }

    /** {@return whether any model says that a parameter already holds data} */
    boolean hasEntryPoints() {
        return hasEntryPoints;
    }

    Models models() {
        return models;
    }

    /** {@return sorted mentions of every source member, under the program's own and relocated names too} */
    long[] sourceMentions() {
        Set<Long> hashes = new HashSet<>();
        Map<String, Set<String>> names = new HashMap<>();
        for (Source source : models.sources()) {
            names.computeIfAbsent(source.method().owner(), k -> new HashSet<>())
                    .add(source.method().name());
        }
        names.forEach((owner, members) -> {
            for (String type : withSubtypes(owner)) {
                members.forEach(member -> hashes.add(Mention.member(type, member)));
            }
        });
        hashes.add(Mention.member("java.lang.reflect.Method", "invoke"));
        return hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** {@return the names of every source member; constructors go by their class} */
    Set<String> sourceNames() {
        Set<String> names = new HashSet<>(Set.of("invoke"));
        for (Source source : models.sources()) {
            String name = source.method().name();
            names.addAll(name.equals("<init>") ? withSubtypes(source.method().owner()) : Set.of(name));
        }
        return names;
    }

    /** {@return the type under its own and its relocated names, and everything below it} */
    Set<String> withSubtypes(String owner) {
        Set<String> types = new LinkedHashSet<>();
        List<String> queue = new ArrayList<>(List.of(owner));
        queue.addAll(relocations.copies(owner, program));
        for (int i = 0; i < queue.size(); i++) {
            if (types.add(queue.get(i))) {
                queue.addAll(models.hierarchy().getOrDefault(queue.get(i), List.of()));
                program.directSubtypes(queue.get(i)).forEach(unit -> queue.add(unit.name()));
            }
        }
        return types;
    }
}
